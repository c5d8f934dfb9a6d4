import Spreadsheet

/// What is to become of a cell.
enum CellChange: Hashable {
  /// The value stands there in place of what did.
  case value(CellValue)
  /// A formula that stands there gets this as its stored result.
  case result(CellValue)

  var value: CellValue {
    switch self {
    case .value(let value), .result(let value): value
    }
  }
}

/// The rest of a `c` element behind its address and style.
enum CellMarkup {
  typealias Bytes = ArraySlice<UInt8>

  /// A value in place of everything but extensions.
  static func value(_ value: CellValue, prefix: Bytes, extensions: Bytes = []) -> [UInt8] {
    var xml = MarkupBuilder(prefix)
    switch value {
    case .blank:
      if extensions.isEmpty {
        xml.raw("/>")
        return xml.bytes
      }
      xml.raw(">")
    case .number(let number):
      xml.raw(">")
      xml.element("v") { $0.number(number) }
    case .text(let text):
      xml.raw(" t=\"inlineStr\">")
      xml.element("is") { $0.element("t", " xml:space=\"preserve\"") { $0.text(text) } }
    case .boolean(let flag):
      xml.raw(" t=\"b\">")
      xml.element("v") { $0.raw(flag ? "1" : "0") }
    case .error(let error):
      xml.raw(" t=\"e\">")
      xml.element("v") { $0.text(error.code) }
    }
    return closed(xml, extensions)
  }

  /// A formula as it stands, with its result.
  static func result(_ value: CellValue, formula: Bytes, prefix: Bytes, extensions: Bytes) -> [UInt8] {
    var xml = MarkupBuilder(prefix)
    switch value {
    case .number: xml.raw(">")
    case .blank, .text: xml.raw(" t=\"str\">")
    case .boolean: xml.raw(" t=\"b\">")
    case .error: xml.raw(" t=\"e\">")
    }
    xml.raw(formula)
    switch value {
    case .blank: xml.element("v") { _ in }
    case .number(let number): xml.element("v") { $0.number(number) }
    case .text(let text):
      xml.element("v", XMLText.needsPreserving(text) ? " xml:space=\"preserve\"" : "") { $0.text(text) }
    case .boolean(let flag): xml.element("v") { $0.raw(flag ? "1" : "0") }
    case .error(let error): xml.element("v") { $0.text(error.code) }
    }
    return closed(xml, extensions)
  }

  private static func closed(_ xml: consuming MarkupBuilder, _ extensions: Bytes) -> [UInt8] {
    xml.raw(extensions)
    xml.close("c")
    return xml.bytes
  }

  /// A cell that isn't there yet.
  static func newCell(_ place: CellReference, style: Int, _ value: CellValue, prefix: Bytes) -> [UInt8] {
    var xml = MarkupBuilder(prefix)
    xml.raw("<")
    xml.raw(prefix)
    xml.raw("c r=\"\(place)\"")
    if style > 0 { xml.raw(" s=\"\(style)\"") }
    return xml.bytes + self.value(value, prefix: prefix)
  }
}
