import Yams

/// What stands in a YAML file, without a schema: for answers, whose kinds the form knows, and for settings.
public indirect enum PlainValue: Sendable {
  case null
  case text(String)
  case number(Double)
  case boolean(Bool)
  case list([PlainValue])
  /// In the order of the file.
  case map([(key: String, value: PlainValue)])
}

extension PlainValue {
  /// Reads a YAML file. Unquoted digits are numbers, unless they begin with a nought (`01`); `true` and `false`
  /// are booleans; everything else is text: dates, `yes`, `no`.
  public init(yaml: String, file: String) throws(TemplateError) {
    var budget = 200_000
    self.init(try YAMLDocument.root(of: yaml, file: file), budget: &budget)
  }

  /// From a node and what is below it; `budget` bounds the number of nodes, so that references cannot multiply
  /// a small file without limit. What is beyond it is null.
  init(_ node: Node, budget: inout Int) {
    budget -= 1
    guard budget > 0 else {
      self = .null
      return
    }
    switch node {
    case .scalar(let scalar) where scalar.style == .plain || scalar.style == .any:
      if node.isNull {
        self = .null
      } else if scalar.string == "true" || scalar.string == "false" {
        self = .boolean(scalar.string == "true")
      } else if let number = PlainValue.number(from: scalar.string), !PlainValue.isKey(scalar.string) {
        self = .number(number)
      } else {
        self = .text(scalar.string)
      }
    case .scalar(let scalar): self = .text(scalar.string)
    case .sequence(let sequence):
      var values: [PlainValue] = []
      for element in sequence { values.append(PlainValue(element, budget: &budget)) }
      self = .list(values)
    case .mapping(let mapping):
      var pairs: [(key: String, value: PlainValue)] = []
      for (key, value) in mapping { pairs.append((key.word ?? "", PlainValue(value, budget: &budget))) }
      self = .map(pairs)
    case .alias: self = .null
    }
  }

  /// Digits with a decimal point, nothing else that Swift would take for a number (`nan`, `0x10`).
  static func number(from word: String) -> Double? {
    guard let first = word.utf8.first, first != UInt8(ascii: "+"),
      word.utf8.allSatisfy({
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "+-.eE".utf8.contains($0)
      }),
      let number = Double(word), number.isFinite
    else { return nil }
    return number
  }

  /// `01`, `007`: an id rather than a number.
  private static func isKey(_ word: String) -> Bool {
    let bytes = Array(word.utf8.prefix(2))
    return bytes.count == 2 && bytes[0] == UInt8(ascii: "0") && bytes[1] != UInt8(ascii: ".")
  }
}

extension PlainValue: Equatable {
  public static func == (left: PlainValue, right: PlainValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.text(let one), .text(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.boolean(let one), .boolean(let other)): one == other
    case (.list(let one), .list(let other)): one == other
    case (.map(let one), .map(let other)):
      one.elementsEqual(other) { $0.key == $1.key && $0.value == $1.value }
    default: false
    }
  }
}

extension PlainValue {
  public var text: String? { if case .text(let text) = self { text } else { nil } }
  public var number: Double? { if case .number(let number) = self { number } else { nil } }
  public var boolean: Bool? { if case .boolean(let boolean) = self { boolean } else { nil } }
  public var list: [PlainValue]? { if case .list(let values) = self { values } else { nil } }
  public var pairs: [(key: String, value: PlainValue)]? {
    if case .map(let pairs) = self { pairs } else { nil }
  }
  public var isNull: Bool { if case .null = self { true } else { false } }
  /// The value of a map's key; nil where there is none, and for everything that is no map.
  public subscript(key: String) -> PlainValue? { pairs?.first { $0.key == key }?.value }
}
