import Spreadsheet

/// `docProps/custom.xml`, child by child as in CT_Properties of custom properties.
enum CustomPropertiesPart {
  /// The part, where there is anything in it.
  static func parts(_ properties: [CustomProperty]) -> [WrittenPart] {
    properties.isEmpty ? [] : [WrittenPart(name: PartName.customProperties, bytes: bytes(properties))]
  }

  private static func bytes(_ properties: [CustomProperty]) -> [UInt8] {
    var xml = XMLBuffer.document()
    xml.open(
      "Properties",
      [
        "xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
      ])
    for (place, property) in properties.enumerated() {
      xml.open(
        "property",
        [
          "fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": .integer(place + 2),
          "name": .plain(property.name),
        ])
      switch property.value {
      case .text(let text): xml.element("vt:lpwstr", text: text, as: .plain)
      case .number(let number): xml.element("vt:r8", text: SheetFormula.number(number).text, as: .plain)
      case .integer(let number): xml.element("vt:i4", text: String(number), as: .plain)
      case .boolean(let flag): xml.element("vt:bool", text: flag ? "true" : "false", as: .plain)
      case .date(let date): xml.element("vt:filetime", text: "\(date)T00:00:00Z", as: .plain)
      }
      xml.close("property")
    }
    xml.close("Properties")
    return xml.bytes
  }
}
