import Spreadsheet

/// `docProps/app.xml`: the program and the company.
struct AppPropertiesPart {
  private let properties: DocumentProperties

  init(_ properties: DocumentProperties) { self.properties = properties }

  func bytes() -> [UInt8] {
    var xml = XMLBuffer.document()
    xml.open(
      "Properties", ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"])
    xml.element("Application", text: properties.application ?? "OfficeFiles", as: .plain)
    if let manager = properties.manager { xml.element("Manager", text: manager, as: .plain) }
    if let company = properties.company { xml.element("Company", text: company, as: .plain) }
    xml.close("Properties")
    return xml.bytes
  }
}
