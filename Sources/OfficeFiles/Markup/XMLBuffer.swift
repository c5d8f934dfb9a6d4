/// An XML document while it is written: bytes, appended tag by tag.
struct XMLBuffer {
  private(set) var bytes: [UInt8] = []

  /// The value of an attribute. Nil instead of one leaves the attribute out.
  enum Value {
    case text(String)
    /// Text in which no escape of SpreadsheetML is known: addresses, part names.
    case plain(String)
    case integer(Int)
    case number(Double)
    case flag(Bool)
  }
  typealias Attributes = KeyValuePairs<String, Value?>

  init() {}

  /// A document with its declaration.
  static func document() -> XMLBuffer {
    var xml = XMLBuffer()
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    return xml
  }

  mutating func open(_ name: String, _ attributes: Attributes = [:]) {
    start(name, attributes)
    byte(">")
  }

  mutating func close(_ name: String) {
    raw("</")
    raw(name)
    byte(">")
  }

  /// An element without content.
  mutating func empty(_ name: String, _ attributes: Attributes = [:]) {
    start(name, attributes)
    raw("/>")
  }

  /// An element that holds text only.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], text: String, as form: XMLText.Form = .spreadsheet
  ) {
    start(name, attributes)
    if form == .spreadsheet && XMLText.needsPreserving(text) { raw(" xml:space=\"preserve\"") }
    byte(">")
    XMLText.appendContent(text, as: form, to: &bytes)
    close(name)
  }

  /// Markup, or text known to hold nothing that needs an escape.
  @_disfavoredOverload
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }
  mutating func raw(_ markup: StaticString) { markup.withUTF8Buffer { bytes.append(contentsOf: $0) } }
  mutating func raw(_ other: XMLBuffer) { bytes.append(contentsOf: other.bytes) }

  mutating func integer(_ value: Int) {
    if value < 0 { byte("-") }
    appendDigits { DigitWriter.write(UInt64(value.magnitude), to: $0) }
  }

  /// The shortest digits that read back as the same number, whole numbers without `.0`. Finite numbers only.
  mutating func number(_ value: Double) { appendDigits { DigitWriter.write(value, to: $0) } }

  @inline(__always)
  private mutating func appendDigits(_ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: DigitWriter.mostBytes) { room in
      guard let start = room.baseAddress else { return }
      bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: write(start)))
    }
  }

  private mutating func byte(_ scalar: Unicode.Scalar) { bytes.append(UInt8(ascii: scalar)) }

  private mutating func start(_ name: String, _ attributes: Attributes) {
    byte("<")
    raw(name)
    for (name, value) in attributes {
      guard let value else { continue }
      byte(" ")
      raw(name)
      raw("=\"")
      switch value {
      case .text(let text): XMLText.appendAttribute(text, to: &bytes)
      case .plain(let text): XMLText.appendAttribute(text, as: .plain, to: &bytes)
      case .integer(let value): integer(value)
      case .number(let value): number(value)
      case .flag(let value): byte(value ? "1" : "0")
      }
      byte("\"")
    }
  }
}

extension XMLBuffer.Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral
{
  init(stringLiteral value: String) { self = .plain(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }

  /// The attribute only where it says something: `true`, else left out.
  static func onlyIf(_ flag: Bool) -> Self? { flag ? .flag(true) : nil }
}
