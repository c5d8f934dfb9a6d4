import Spreadsheet

/// `docProps/core.xml`: title, author and the like.
struct CorePropertiesPart {
  private let properties: DocumentProperties

  init(_ properties: DocumentProperties) { self.properties = properties }

  func bytes() -> [UInt8] {
    var xml = XMLBuffer.document()
    xml.open(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ])
    let texts = [
      ("dc:title", properties.title), ("dc:subject", properties.subject), ("dc:creator", properties.author),
      ("cp:keywords", properties.keywords), ("dc:description", properties.description),
    ]
    // Among the texts `cp:category` comes where it will: the standard lets them come in any order.
    for (name, text) in texts + [("cp:category", properties.category)] {
      if let text { xml.element(name, text: text, as: .plain) }
    }
    if let created = properties.created {
      for name in ["dcterms:created", "dcterms:modified"] {
        xml.element(name, ["xsi:type": "dcterms:W3CDTF"], text: "\(created)T00:00:00Z", as: .plain)
      }
    }
    xml.close("cp:coreProperties")
    return xml.bytes
  }
}
