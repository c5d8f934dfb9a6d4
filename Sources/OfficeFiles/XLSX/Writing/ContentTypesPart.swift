/// `[Content_Types].xml`: what kind of thing each part is.
struct ContentTypesPart {
  private let names: [String]

  init(_ names: [String]) { self.names = names }

  func bytes() -> [UInt8] {
    var xml = XMLBuffer.document()
    xml.open("Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"])
    xml.empty("Default", ["Extension": "rels", "ContentType": .plain(Self.relationships)])
    xml.empty("Default", ["Extension": "xml", "ContentType": "application/xml"])
    for (ending, type) in Self.endings where names.contains(where: { $0.hasSuffix("." + ending) }) {
      xml.empty("Default", ["Extension": .plain(ending), "ContentType": .plain(type)])
    }
    for name in names {
      guard let type = Self.type(of: name) else { continue }
      xml.empty("Override", ["PartName": .plain("/" + name), "ContentType": .plain(type)])
    }
    xml.close("Types")
    return xml.bytes
  }

  private static let relationships = "application/vnd.openxmlformats-package.relationships+xml"
  private static let office = "application/vnd.openxmlformats-officedocument."

  private static let endings = [
    ("jpeg", "image/jpeg"), ("png", "image/png"), ("svg", "image/svg+xml"),
    ("vml", office + "vmlDrawing"),
  ]

  /// Nil where the extension says enough.
  private static func type(of name: String) -> String? {
    switch name {
    case PartName.appProperties: office + "extended-properties+xml"
    case PartName.coreProperties: "application/vnd.openxmlformats-package.core-properties+xml"
    case PartName.customProperties: office + "custom-properties+xml"
    case PartName.workbook: office + "spreadsheetml.sheet.main+xml"
    case PartName.theme: office + "theme+xml"
    case PartName.styles: office + "spreadsheetml.styles+xml"
    case PartName.sharedStrings: office + "spreadsheetml.sharedStrings+xml"
    case _ where name.hasSuffix(".rels"): nil
    case _ where name.hasPrefix("xl/drawings/drawing"): office + "drawing+xml"
    case _ where name.hasPrefix("xl/charts/chartEx"): "application/vnd.ms-office.chartex+xml"
    case _ where name.hasPrefix("xl/charts/chart"): office + "drawingml.chart+xml"
    case _ where name.hasPrefix("xl/comments"): office + "spreadsheetml.comments+xml"
    case _ where name.hasPrefix("customXml/itemProps"): office + "customXmlProperties+xml"
    case _ where name.hasPrefix("xl/tables/"): office + "spreadsheetml.table+xml"
    case _ where name.hasPrefix("xl/worksheets/"): office + "spreadsheetml.worksheet+xml"
    default: nil
    }
  }
}
