// How a value of one kind is taken for another, by Excel's rules.

/// So that a conversion can fail with what the cell shows.
extension ErrorValue: Error {}

extension CellValue {
  /// A number, or `#NUM!` where it is none. What is smaller than Excel's numbers is 0, as is a negative zero.
  static func finite(_ value: Double) -> CellValue {
    value.isFinite ? .number(value.isNormal ? value : 0) : .error(.number)
  }

  /// A text, or `#VALUE!` where no cell can hold it.
  static func limited(_ text: String) -> CellValue {
    text.utf8.count <= SpreadsheetLimits.cellText || text.utf16.count <= SpreadsheetLimits.cellText
      ? .text(text) : .error(.value)
  }

  /// For arithmetic: blank is 0, TRUE is 1, text that looks like a number is that number.
  var asNumber: Result<Double, ErrorValue> {
    switch self {
    case .number(let value): return .success(value)
    case .blank: return .success(0)
    case .boolean(let value): return .success(value ? 1 : 0)
    case .text(let text): return NumberText.number(text).map(Result.success) ?? .failure(.value)
    case .error(let error): return .failure(error)
    }
  }

  /// For `&` and texts: blank is empty, numbers have up to 15 digits.
  var asText: Result<String, ErrorValue> {
    switch self {
    case .text(let text): return .success(text)
    case .blank: return .success("")
    case .number(let value): return .success(NumberText.general(value))
    case .boolean(let value): return .success(value ? "TRUE" : "FALSE")
    case .error(let error): return .failure(error)
    }
  }

  /// For conditions: blank and 0 are FALSE, of texts only the words themselves are understood.
  var asLogical: Result<Bool, ErrorValue> {
    switch self {
    case .boolean(let value): return .success(value)
    case .number(let value): return .success(value != 0)
    case .blank: return .success(false)
    case .text(let text):
      switch text.uppercased() {
      case "TRUE": return .success(true)
      case "FALSE": return .success(false)
      default: return .failure(.value)
      }
    case .error(let error): return .failure(error)
    }
  }

  var isError: Bool { if case .error = self { true } else { false } }
}

/// The order of values: numbers, then texts, then FALSE and TRUE. Texts are compared without regard to case; a
/// blank is the 0, empty text or FALSE of what it is compared with.
enum CellOrder {
  static func compare(_ left: CellValue, _ right: CellValue) -> Int {
    switch (left, right) {
    case (.number(let one), .number(let other)): return compare(one, other)
    case (.text(let one), .text(let other)): return compare(one, other)
    case (.boolean(let one), .boolean(let other)): return (one ? 1 : 0) - (other ? 1 : 0)
    case (.blank, .blank): return 0
    case (.blank, .number(let other)): return compare(0, other)
    case (.number(let one), .blank): return compare(one, 0)
    case (.blank, .text(let other)): return other.isEmpty ? 0 : -1
    case (.text(let one), .blank): return one.isEmpty ? 0 : 1
    case (.blank, .boolean(let other)): return other ? -1 : 0
    case (.boolean(let one), .blank): return one ? 1 : 0
    default: return rank(left) - rank(right)
    }
  }

  static func compare(_ one: Double, _ other: Double) -> Int {
    Approximate.equal(one, other) ? 0 : one < other ? -1 : 1
  }

  static func compare(_ one: String, _ other: String) -> Int {
    if let order = compareASCII(one, other) { return order }
    let one = one.lowercased()
    let other = other.lowercased()
    return one == other ? 0 : one < other ? -1 : 1
  }

  /// Nil where either text has other characters.
  private static func compareASCII(_ one: String, _ other: String) -> Int? {
    func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte | 0x20 : byte }
    var ones = one.utf8.makeIterator()
    var others = other.utf8.makeIterator()
    var order = 0
    while true {
      let first = ones.next()
      let second = others.next()
      guard (first ?? 0) < 0x80, (second ?? 0) < 0x80 else { return nil }
      if order == 0 {
        switch (first, second) {
        case (nil, nil): return 0
        case (nil, _): order = -1
        case (_, nil): order = 1
        case (let first?, let second?): order = Int(lower(first)) - Int(lower(second))
        }
      } else if first == nil && second == nil {
        return order
      }
    }
  }

  /// Whether two values are of one kind, so that one can be looked for among the others.
  static func isSameKind(_ one: CellValue, _ other: CellValue) -> Bool { rank(one) == rank(other) }

  private static func rank(_ value: CellValue) -> Int {
    switch value {
    case .blank: return 0
    case .number: return 1
    case .text: return 2
    case .boolean: return 3
    case .error: return 4
    }
  }
}
