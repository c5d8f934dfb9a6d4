import Spreadsheet

/// A worksheet part with some cells changed; every byte that doesn't concern them stays.
struct WorksheetEdit {
  /// The part with the changes.
  private(set) var bytes: [UInt8]
  /// Whether formulas gave way to values.
  private(set) var removedFormulas = false

  private let survey: WorksheetSurvey
  private let models: [CellReference: CellReference]
  /// Least heights of rows in points.
  private let heights: [Int: Double]
  private var edits = ByteEdits()
  /// By row, rising columns.
  private var missing: [Int: [(column: Int, value: CellValue)]] = [:]

  /// - Parameters:
  ///   - bytes: the part, well-formed and in UTF-8.
  ///   - models: for cells that are not there yet, those of which they take the style.
  ///   - heights: least heights of rows in which something changes.
  ///   - refuse: makes the error for a cell from what is wrong and what to do.
  init(
    _ bytes: [UInt8], _ changes: [CellReference: CellChange],
    models: [CellReference: CellReference] = [:], heights: [Int: Double] = [:],
    refuse: (CellReference, _ problem: String, _ remedy: String) -> FileError
  ) throws(FileError) {
    self.bytes = bytes
    self.models = models
    self.heights = heights
    survey = WorksheetSurvey(bytes, cells: Array(changes.keys) + models.values)
    for (place, change) in changes.sorted(by: { $0.key < $1.key }) {
      if case .value = change { try checkSpreads(place, refuse) }
      if let cells = survey.cells[place] {
        for cell in cells { edit(cell, change) }
      } else if case .value(let value) = change, value != .blank {
        missing[place.row, default: []].append((place.column, value))
      }
    }
    try insertMissing(refuse)
    raiseRows()
    widenDimension()
    if !edits.isEmpty { self.bytes = edits.applied(to: bytes) }
  }

  private func checkSpreads(
    _ place: CellReference, _ refuse: (CellReference, String, String) -> FileError
  ) throws(FileError) {
    for spread in survey.spreads where spread.range.contains(place) || spread.master == place {
      switch spread.kind {
      case .array:
        throw refuse(
          place, "is part of an array formula in \(spread.range)", "take the formula out in Excel first")
      case .table:
        throw refuse(
          place, "is part of a what-if table in \(spread.range)", "take the table out in Excel first")
      case .shared where spread.master == place && !spread.range.isSingleCell:
        throw refuse(
          place, "holds a formula that other cells in \(spread.range) share",
          "empty the cell in Excel first, and save the workbook")
      case .shared: break
      }
    }
  }

  // MARK: Cells that are there

  private mutating func edit(_ cell: WorksheetSurvey.FoundCell, _ change: CellChange) {
    let scanner = survey.scanner
    let prefix = scanner.prefix(of: cell.element.tag)
    let extensions = cell.extensions.map { survey.scanner.bytes[$0.range] } ?? []
    var rest: [UInt8]
    switch (change, cell.formula) {
    case (.result, nil): return
    case (.result(let value), let formula?):
      rest = CellMarkup.result(
        value, formula: scanner.bytes[formula.range], prefix: prefix, extensions: extensions)
    case (.value(let value), let formula):
      if formula != nil { removedFormulas = true }
      rest = CellMarkup.value(value, prefix: prefix, extensions: extensions)
    }
    let keepsFormula = if case .result = change { true } else { false }
    rest = startWithoutType(cell.element.tag, keepsFormula: keepsFormula) + rest
    if !scanner.bytes[cell.element.range].elementsEqual(rest) {
      edits.replace(cell.element.range, with: rest)
    }
  }

  /// The start tag up to its end, without what is said there of the value.
  private func startWithoutType(_ tag: MarkupScanner.Tag, keepsFormula: Bool) -> [UInt8] {
    let scanner = survey.scanner
    var result = Array(scanner.bytes[tag.range.lowerBound..<tag.name.upperBound])
    for attribute in scanner.attributes(of: tag) {
      let isOfValue =
        scanner.equals(attribute.name, "t") || scanner.equals(attribute.name, "vm")
        || scanner.equals(attribute.name, "cm") && !keepsFormula
      if !isOfValue { result.append(contentsOf: scanner.bytes[attribute.range]) }
    }
    return result
  }

  // MARK: Cells that are not

  private mutating func insertMissing(
    _ refuse: (CellReference, String, String) -> FileError
  ) throws(FileError) {
    guard let first = missing.min(by: { $0.key < $1.key }) else { return }
    var newRows: [(row: Int, markup: [UInt8])] = []
    for (number, cells) in missing.sorted(by: { $0.key < $1.key }) {
      if let row = survey.rows[number] {
        insert(cells, into: row, number)
      } else {
        newRows.append((number, newRow(number, cells)))
      }
    }
    guard !newRows.isEmpty else { return }
    if let data = survey.sheetData, data.tag.kind == .open {
      for row in newRows { edits.insert(row.markup, at: survey.places[row.row] ?? data.content.upperBound) }
      return
    }
    if let data = survey.sheetData {
      insert(newRows.flatMap(\.markup), intoEmpty: data.tag)
    } else if let root = survey.root, root.kind == .open {
      var xml = MarkupBuilder(survey.scanner.prefix(of: root))
      xml.element("sheetData") { $0.raw(newRows.flatMap(\.markup)) }
      edits.insert(xml.bytes, at: survey.headEnd)
    } else {
      throw refuse(
        CellReference(row: first.key, column: first.value.first?.column ?? 1),
        "is on a sheet without content",
        "open the workbook in Excel or LibreOffice and save it again")
    }
  }

  private func newRow(_ number: Int, _ cells: [(column: Int, value: CellValue)]) -> [UInt8] {
    let prefix = (survey.sheetData?.tag ?? survey.root).map(survey.scanner.prefix) ?? []
    var xml = MarkupBuilder(prefix)
    let height = heights[number].map { " ht=\"\(points($0))\"" } ?? ""
    xml.element("row", " r=\"\(number)\"\(height)") { xml in
      for cell in cells {
        let place = CellReference(row: number, column: cell.column)
        let style = modelStyle(place) ?? columnStyle(cell.column)
        xml.raw(CellMarkup.newCell(place, style: style, cell.value, prefix: prefix))
      }
    }
    return xml.bytes
  }

  /// Makes two tags of one.
  private mutating func insert(_ markup: [UInt8], intoEmpty tag: MarkupScanner.Tag) {
    var xml = MarkupBuilder(survey.scanner.bytes[tag.name])
    xml.raw(">")
    xml.raw(markup)
    xml.close("")
    edits.replace((tag.range.upperBound - 2)..<tag.range.upperBound, with: xml.bytes)
  }

  private mutating func insert(
    _ cells: [(column: Int, value: CellValue)], into row: WorksheetSurvey.FoundRow, _ number: Int
  ) {
    let tag = row.element.tag
    let prefix = survey.scanner.prefix(of: tag)
    let rowStyle = survey.scanner.text("s", of: tag).flatMap { Int($0) }
    let hasStyle = survey.scanner.text("customFormat", of: tag).isTrue
    func markup(_ cell: (column: Int, value: CellValue)) -> [UInt8] {
      let place = CellReference(row: number, column: cell.column)
      let style = modelStyle(place) ?? (hasStyle ? rowStyle ?? 0 : columnStyle(cell.column))
      return CellMarkup.newCell(place, style: style, cell.value, prefix: prefix)
    }
    if tag.kind == .empty {
      insert(cells.flatMap(markup), intoEmpty: tag)
    } else {
      for cell in cells {
        let next = row.cells.first { $0.column > cell.column }
        edits.insert(markup(cell), at: next?.start ?? row.element.content.upperBound)
      }
    }
    widenSpans(tag, cells.map(\.column))
  }

  private func modelStyle(_ place: CellReference) -> Int? {
    guard let model = models[place], let cell = survey.cells[model]?.first else { return nil }
    return survey.scanner.text("s", of: cell.element.tag).flatMap { Int($0) } ?? 0
  }

  private func columnStyle(_ column: Int) -> Int {
    survey.columnStyles.first { $0.columns.contains(column) }?.style ?? 0
  }

  // MARK: Heights

  private mutating func raiseRows() {
    for (number, least) in heights.sorted(by: { $0.key < $1.key }) {
      guard let tag = survey.rows[number]?.element.tag,
        !survey.scanner.text("customHeight", of: tag).isTrue
      else { continue }
      guard let attribute = survey.scanner.attribute("ht", of: tag) else {
        edits.insert(Array(" ht=\"\(points(least))\"".utf8), at: tag.name.upperBound)
        continue
      }
      let height = Double(String(decoding: survey.scanner.bytes[attribute.value], as: UTF8.self)) ?? 0
      if height < least { edits.replace(attribute.value, with: Array(points(least).utf8)) }
    }
  }

  private func points(_ height: Double) -> String {
    var buffer = XMLBuffer()
    buffer.number(height)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  // MARK: What is said of the extent

  /// `spans` tells from which column to which a row reaches; programs may rely on it.
  private mutating func widenSpans(_ row: MarkupScanner.Tag, _ columns: [Int]) {
    guard let attribute = survey.scanner.attribute("spans", of: row), let first = columns.min(),
      let last = columns.max()
    else { return }
    let text = String(decoding: survey.scanner.bytes[attribute.value], as: UTF8.self)
    let spans = text.split(separator: " ").map { $0.split(separator: ":").map { Int($0) ?? 0 } }
    let isTrue = columns.allSatisfy { column in
      spans.contains { $0.count == 2 && $0[0] <= column && column <= $0[1] }
    }
    if isTrue { return }
    guard spans.count == 1, spans[0].count == 2, spans[0][0] > 0 else { return edits.remove(attribute.range) }
    edits.replace(
      attribute.value, with: Array("\(min(first, spans[0][0])):\(max(last, spans[0][1]))".utf8))
  }

  private mutating func widenDimension() {
    guard let tag = survey.dimension, let attribute = survey.scanner.attribute("ref", of: tag),
      var range = CellRange(String(decoding: survey.scanner.bytes[attribute.value], as: UTF8.self))
    else { return }
    let old = range
    for (row, cells) in missing {
      for cell in cells {
        let place = CellReference(row: row, column: cell.column)
        range = CellRange(
          rows: min(range.first.row, place.row)...max(range.last.row, place.row),
          columns: min(range.first.column, place.column)...max(range.last.column, place.column))
      }
    }
    if range != old { edits.replace(attribute.value, with: Array(range.description.utf8)) }
  }
}
