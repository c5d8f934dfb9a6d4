/// A `.rels` part: what a part leads to.
struct RelationshipsPart {
  /// The last word of a relationship's type in the namespace of office documents.
  enum Kind: String {
    case officeDocument, worksheet, theme, styles, sharedStrings, hyperlink
    case extendedProperties = "extended-properties"
    case coreProperties
    case drawing, chart, image, chartEx, table, comments, vmlDrawing, customXml, customXmlProps
    case customProperties = "custom-properties"

    fileprivate var type: String {
      switch self {
      case .coreProperties:
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
      case .chartEx: "http://schemas.microsoft.com/office/2014/relationships/chartEx"
      default: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + rawValue
      }
    }
  }

  private var entries: [(kind: Kind, target: String, isExternal: Bool)] = []

  init() {}

  /// What the package itself leads to.
  static func package(hasCustomProperties: Bool) -> RelationshipsPart {
    var relationships = RelationshipsPart()
    relationships.add(.officeDocument, to: PartName.workbook)
    relationships.add(.coreProperties, to: PartName.coreProperties)
    relationships.add(.extendedProperties, to: PartName.appProperties)
    if hasCustomProperties { relationships.add(.customProperties, to: PartName.customProperties) }
    return relationships
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Adds a relationship; its id comes back.
  @discardableResult
  mutating func add(_ kind: Kind, to target: String, isExternal: Bool = false) -> String {
    entries.append((kind, target, isExternal))
    return Self.id(entries.count)
  }

  /// Of the entry at a place counted from 1.
  static func id(_ place: Int) -> String { "rId\(place)" }

  func bytes() -> [UInt8] {
    var xml = XMLBuffer.document()
    xml.open("Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"])
    for (index, entry) in entries.enumerated() {
      xml.empty(
        "Relationship",
        [
          "Id": .plain(Self.id(index + 1)), "Type": .plain(entry.kind.type), "Target": .plain(entry.target),
          "TargetMode": entry.isExternal ? "External" : nil,
        ])
    }
    xml.close("Relationships")
    return xml.bytes
  }
}
