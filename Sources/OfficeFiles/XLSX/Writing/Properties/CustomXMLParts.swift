import Spreadsheet

/// `customXml/itemN.xml` and what tells their id (ECMA-376 part 1, 15.2.5 and 15.2.6).
struct CustomXMLParts {
  private(set) var parts: [WrittenPart] = []
  /// As the workbook part sees them.
  private(set) var targets: [String] = []

  init(_ items: [CustomXMLPart]) {
    for (place, item) in items.enumerated() {
      let name = "customXml/item\(place + 1).xml"
      let properties = "customXml/itemProps\(place + 1).xml"
      var relationships = RelationshipsPart()
      relationships.add(.customXmlProps, to: "itemProps\(place + 1).xml")
      parts += [
        WrittenPart(name: name, bytes: item.content),
        WrittenPart(name: PartName.relationships(of: name), bytes: relationships.bytes()),
        WrittenPart(name: properties, bytes: Self.properties(item, place)),
      ]
      targets.append("../" + name)
    }
  }

  static func id(_ item: CustomXMLPart, _ place: Int) -> String {
    let digits = String(place + 1, radix: 16, uppercase: true)
    return item.id
      ?? "{C0570300-0000-4000-8000-" + String(repeating: "0", count: max(0, 12 - digits.count)) + digits + "}"
  }

  private static func properties(_ item: CustomXMLPart, _ place: Int) -> [UInt8] {
    var xml = XMLBuffer.document()
    xml.open(
      "ds:datastoreItem",
      [
        "ds:itemID": .plain(id(item, place)),
        "xmlns:ds": "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
      ])
    xml.open("ds:schemaRefs")
    if let namespace = WellFormedXML.root(of: item.content)?.namespace {
      xml.empty("ds:schemaRef", ["ds:uri": .plain(namespace)])
    }
    xml.close("ds:schemaRefs")
    xml.close("ds:datastoreItem")
    return xml.bytes
  }
}
