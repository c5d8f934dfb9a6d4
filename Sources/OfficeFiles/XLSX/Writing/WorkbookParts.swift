import Spreadsheet

/// A part of a package that is going to be written.
struct WrittenPart: Sendable {
  var name: String
  var bytes: [UInt8]
}

/// What the parts must know of cells that are written apart from them.
struct StreamedParts {
  /// How far the sheets reach, by position.
  var extents: [Int: CellRange] = [:]
  /// The texts to which they refer.
  var strings = SharedStringsPart()
}

/// What the sheets of a workbook share and add to while they are written.
struct SharedTables: Sendable {
  var strings = SharedStringsPart()
  var differentialStyles = DifferentialStyleTable()
  var extras = ExtraParts()
  /// Of each sheet's charts, the cells that centre a funnel.
  var centrings: [[SheetFormula?]] = []
}

/// The parts of a workbook, and what they were made of.
struct WrittenWorkbook {
  /// With the sheets that were added to it.
  var workbook: Workbook
  var tables: SharedTables
  /// In the order of the archive.
  var parts: [WrittenPart]
  /// Where headers and footers stand among a sheet's bytes, by position.
  var headers: [Range<Int>]
  /// How many cells of each sheet hold a text, by position.
  var stringUses: [Int]
}

extension WorkbookWriter {
  /// All parts, in the order of the archive.
  ///
  /// - Parameters:
  ///   - streamed: what is written apart.
  func parts(streamed: StreamedParts = StreamedParts()) throws(FileError) -> [WrittenPart] {
    try written(streamed: streamed).parts
  }

  func written(streamed: StreamedParts = StreamedParts()) throws(FileError) -> WrittenWorkbook {
    try workbook.check()
    let helpers = try HelperSheets(workbook)
    let workbook = helpers.workbook

    var tables = SharedTables()
    tables.centrings = helpers.centrings
    tables.strings = streamed.strings
    var sheets: [WrittenPart] = []
    var headers: [Range<Int>] = []
    var stringUses: [Int] = []
    for (position, sheet) in workbook.sheets.enumerated() {
      var part = WorksheetPart(sheet, of: workbook, at: position, extent: streamed.extents[position])
      let name = PartName.worksheet(position)
      let uses = tables.strings.uses
      sheets.append(WrittenPart(name: name, bytes: try part.bytes(adding: &tables)))
      headers.append(part.headers)
      stringUses.append(tables.strings.uses - uses)
      if !part.relationships.isEmpty {
        sheets.append(WrittenPart(name: PartName.relationships(of: name), bytes: part.relationships.bytes()))
      }
    }

    var relationships = RelationshipsPart()
    for position in workbook.sheets.indices {
      relationships.add(.worksheet, to: "worksheets/sheet\(position + 1).xml")
    }
    relationships.add(.theme, to: "theme/theme1.xml")
    relationships.add(.styles, to: "styles.xml")
    relationships.add(.sharedStrings, to: "sharedStrings.xml")

    let customXML = CustomXMLParts(workbook.customXMLParts)
    for target in customXML.targets { relationships.add(.customXml, to: target) }
    let custom = workbook.properties.custom
    let package = RelationshipsPart.package(hasCustomProperties: !custom.isEmpty)

    let parts =
      [
        WrittenPart(name: PartName.packageRelationships, bytes: package.bytes()),
        WrittenPart(name: PartName.appProperties, bytes: AppPropertiesPart(workbook.properties).bytes()),
        WrittenPart(name: PartName.coreProperties, bytes: CorePropertiesPart(workbook.properties).bytes()),
      ] + CustomPropertiesPart.parts(custom) + [
        WrittenPart(name: PartName.workbook, bytes: WorkbookMainPart(workbook).bytes()),
        WrittenPart(name: PartName.relationships(of: PartName.workbook), bytes: relationships.bytes()),
        WrittenPart(name: PartName.theme, bytes: ThemePart.bytes()),
        WrittenPart(
          name: PartName.styles, bytes: StyleSheetPart(workbook.styles, tables.differentialStyles).bytes()),
        WrittenPart(name: PartName.sharedStrings, bytes: tables.strings.bytes()),
      ] + sheets + tables.extras.parts + customXML.parts
    let types = ContentTypesPart(parts.map(\.name))
    return WrittenWorkbook(
      workbook: workbook, tables: tables,
      parts: [WrittenPart(name: PartName.contentTypes, bytes: types.bytes())] + parts, headers: headers,
      stringUses: stringUses)
  }
}

/// Where the parts of a workbook lie.
enum PartName {
  static let contentTypes = "[Content_Types].xml"
  static let packageRelationships = "_rels/.rels"
  static let appProperties = "docProps/app.xml"
  static let customProperties = "docProps/custom.xml"
  static let coreProperties = "docProps/core.xml"
  static let workbook = "xl/workbook.xml"
  static let theme = "xl/theme/theme1.xml"
  static let styles = "xl/styles.xml"
  static let sharedStrings = "xl/sharedStrings.xml"

  /// Of the sheet at a position counted from 0.
  static func worksheet(_ position: Int) -> String { "xl/worksheets/sheet\(position + 1).xml" }

  static func relationships(of part: String) -> String {
    let slash = part.lastIndex(of: "/").map(part.index(after:)) ?? part.startIndex
    return part[..<slash] + "_rels/" + part[slash...] + ".rels"
  }
}
