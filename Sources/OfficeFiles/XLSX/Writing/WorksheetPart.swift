import Spreadsheet

/// `xl/worksheets/sheetN.xml`, child by child as in CT_Worksheet.
struct WorksheetPart {
  let sheet: Worksheet
  private let workbook: Workbook
  let position: Int
  /// Of cells that are written apart from the sheet.
  private let extent: CellRange?
  private let inlinesTexts: Bool
  var xml = XMLBuffer.document()
  /// Where the headers and footers stand among the bytes.
  private(set) var headers = 0..<0
  /// What the sheet's links lead to.
  var relationships = RelationshipsPart()

  /// - Parameters:
  ///   - position: the sheet's place among the tabs, counted from 0.
  ///   - inliningTexts: whether texts stand in their cells instead of in the list that all sheets share.
  init(
    _ sheet: Worksheet, of workbook: Workbook, at position: Int, extent: CellRange? = nil,
    inliningTexts: Bool = false
  ) {
    self.sheet = sheet
    self.workbook = workbook
    self.position = position
    self.extent = extent
    inlinesTexts = inliningTexts
  }

  mutating func bytes(adding tables: inout SharedTables) throws(FileError) -> [UInt8] {
    xml.open(
      "worksheet", ["xmlns": .plain(Namespace.spreadsheet), "xmlns:r": .plain(Namespace.relationships)])
    for child in WorksheetElement.allCases {
      switch child {
      case .sheetPr: properties()
      case .dimension: dimension()
      case .sheetViews: views()
      case .sheetFormatPr: formatProperties()
      case .cols: columns()
      case .sheetData: try data(adding: &tables.strings)
      case .sheetProtection: protection()
      case .autoFilter: autoFilter()
      case .mergeCells: mergedCells()
      case .conditionalFormatting: conditionalFormats(adding: &tables.differentialStyles)
      case .dataValidations: validations()
      case .hyperlinks: links()
      case .printOptions: printOptions()
      case .pageMargins: margins()
      case .pageSetup: pageSetup()
      case .headerFooter:
        let start = xml.bytes.count
        Self.headerFooter(sheet.pageSetup, to: &xml)
        headers = start..<xml.bytes.count
      case .rowBreaks: breaks("rowBreaks", sheet.pageSetup.rowBreaks, to: SpreadsheetLimits.columns)
      case .colBreaks: breaks("colBreaks", sheet.pageSetup.columnBreaks, to: SpreadsheetLimits.rows)
      case .drawing: drawing(adding: &tables)
      case .legacyDrawing: notes(adding: &tables.extras)
      case .tableParts: self.tables(adding: &tables.extras)
      case .extLst: extensions()
      case .sheetCalcPr, .protectedRanges, .scenarios, .sortState, .dataConsolidate, .customSheetViews,
        .phoneticPr, .customProperties, .cellWatches, .ignoredErrors, .smartTags,
        .legacyDrawingHF, .drawingHF, .picture, .oleObjects, .controls, .webPublishItems:
        break
      }
    }
    xml.close("worksheet")
    return xml.bytes
  }

  private mutating func properties() {
    let isFitted = sheet.pageSetup.fit != nil
    guard isFitted || sheet.tabColor != nil || !sheet.summariesFollow || sheet.isFiltered else { return }
    xml.open("sheetPr", ["filterMode": .onlyIf(sheet.isFiltered)])
    if let color = sheet.tabColor { xml.empty("tabColor", ["rgb": .plain(color.argb)]) }
    if !sheet.summariesFollow { xml.empty("outlinePr", ["summaryBelow": false, "summaryRight": false]) }
    if isFitted { xml.empty("pageSetUpPr", ["fitToPage": true]) }
    xml.close("sheetPr")
  }

  private mutating func formatProperties() {
    let rows = sheet.rows.values.map(\.outlineLevel).max() ?? 0
    let columns = sheet.columns.values.map(\.outlineLevel).max() ?? 0
    xml.empty(
      "sheetFormatPr",
      [
        "defaultRowHeight": .number(sheet.defaultRowHeight),
        "outlineLevelRow": rows == 0 ? nil : .integer(rows),
        "outlineLevelCol": columns == 0 ? nil : .integer(columns),
      ])
  }

  private mutating func dimension() {
    xml.empty(
      "dimension",
      [
        "ref": .plain(
          (extent ?? sheet.usedRange ?? CellRange(CellReference(row: 1, column: 1))).description)
      ])
  }

  private mutating func views() {
    xml.open("sheetViews")
    xml.open(
      "sheetView",
      [
        "showGridLines": sheet.showsGridLines ? nil : false,
        "tabSelected": .onlyIf(position == workbook.activeSheet),
        "zoomScale": sheet.zoom == 100 ? nil : .integer(sheet.zoom),
        "zoomScaleNormal": sheet.zoom == 100 ? nil : .integer(sheet.zoom), "workbookViewId": 0,
      ])
    PaneView(sheet).write(to: &xml)
    xml.close("sheetView")
    xml.close("sheetViews")
  }

  /// Neighbouring columns that look the same are one element.
  private mutating func columns() {
    let numbers = sheet.columns.keys.sorted()
    guard !numbers.isEmpty else { return }
    xml.open("cols")
    var start = 0
    for (place, number) in numbers.enumerated() {
      let isLast = place + 1 == numbers.count
      let properties = sheet.columns[number]
      if !isLast, numbers[place + 1] == number + 1, sheet.columns[number + 1] == properties { continue }
      if let properties {
        xml.empty(
          "col",
          [
            "min": .integer(numbers[start]), "max": .integer(number),
            "width": .number(ColumnWidth.stored(properties.width)),
            "style": properties.style == .standard ? nil : .integer(properties.style.index),
            "hidden": .onlyIf(properties.isHidden), "customWidth": true,
            "outlineLevel": properties.outlineLevel == 0 ? nil : .integer(properties.outlineLevel),
            "collapsed": .onlyIf(properties.isCollapsed),
          ])
      }
      start = place + 1
    }
    xml.close("cols")
  }

  private mutating func data(adding strings: inout SharedStringsPart) throws(FileError) {
    let cells = CellWriter(sheet, of: workbook, inliningTexts: inlinesTexts)
    xml.open("sheetData")
    for number in sheet.rowNumbers {
      guard let row = sheet.rows[number], row.saysAnything else { continue }
      xml.open(
        "row",
        [
          "r": .integer(number), "ht": row.height.map { .number($0) },
          "hidden": .onlyIf(row.isHidden), "customHeight": .onlyIf(row.height != nil && !row.isGrowing),
          "outlineLevel": row.outlineLevel == 0 ? nil : .integer(row.outlineLevel),
          "collapsed": .onlyIf(row.isCollapsed),
        ])
      for (column, cell) in row.cells {
        try cells.write(cell, at: CellReference(row: number, column: column), to: &xml, adding: &strings)
      }
      xml.close("row")
    }
    xml.close("sheetData")
  }

  /// Without a password. Cells may be selected and rows and columns made wider, so that nothing stays unread.
  private mutating func protection() {
    guard sheet.isProtected else { return }
    xml.empty(
      "sheetProtection",
      ["sheet": true, "objects": true, "scenarios": true, "formatColumns": false, "formatRows": false])
  }

  private mutating func mergedCells() {
    guard !sheet.mergedRanges.isEmpty else { return }
    xml.open("mergeCells", ["count": .integer(sheet.mergedRanges.count)])
    for range in sheet.mergedRanges { xml.empty("mergeCell", ["ref": .plain(range.description)]) }
    xml.close("mergeCells")
  }

  private mutating func drawing(adding tables: inout SharedTables) {
    guard !sheet.charts.isEmpty || !sheet.images.isEmpty else { return }
    let name = tables.extras.name("xl/drawings/drawing")
    let centrings = position < tables.centrings.count ? tables.centrings[position] : []
    var part = DrawingPart(sheet, of: workbook, centrings: centrings)
    let bytes = part.bytes(adding: &tables.extras)
    tables.extras.add(name, bytes, part.relationships)
    let relationship = relationships.add(.drawing, to: ExtraParts.target(name))
    xml.empty("drawing", ["r:id": .plain(relationship)])
  }

  private mutating func links() {
    guard !sheet.hyperlinks.isEmpty else { return }
    xml.open("hyperlinks")
    for link in sheet.hyperlinks {
      var id: String?
      var location: String?
      switch link.target {
      case .location(let place): location = place
      case .address(let address):
        // What follows the number sign is stored beside the address, as Excel does.
        let halves = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        id = relationships.add(.hyperlink, to: String(halves[0]), isExternal: true)
        location = halves.count > 1 ? String(halves[1]) : nil
      }
      xml.empty(
        "hyperlink",
        [
          "ref": .plain(link.cell.description), "r:id": id.map { .plain($0) },
          "location": location.map { .text($0) },
          "tooltip": link.tooltip.map { .text($0) },
        ])
    }
    xml.close("hyperlinks")
  }
}

extension Row {
  /// Whether there is anything to write of it.
  fileprivate var saysAnything: Bool {
    !cells.isEmpty || height != nil || isHidden || outlineLevel > 0 || isCollapsed
  }
}

extension Worksheet {
  /// Whether its filter hides rows.
  fileprivate var isFiltered: Bool { autoFilter?.criteria.isEmpty == false }

  /// From the first to the last cell that is there; nil for an empty sheet.
  var usedRange: CellRange? {
    var range: CellRange?
    for (number, row) in rows {
      guard let first = row.cells.first?.column, let last = row.cells.last?.column else { continue }
      let known = range ?? CellRange(CellReference(row: number, column: first))
      range = CellRange(
        rows: min(known.rows.lowerBound, number)...max(known.rows.upperBound, number),
        columns: min(known.columns.lowerBound, first)...max(known.columns.upperBound, last))
    }
    return range
  }
}

/// Several ranges as one attribute: `B2:B9 D2`.
func referenceSequence(_ ranges: [CellRange]) -> String { ranges.map(\.description).joined(separator: " ") }
