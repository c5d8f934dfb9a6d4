import Spreadsheet

extension Worksheet {
  func check(_ formulas: FormulaChecks, styles: Int) throws(FileError) {
    try checkRowsAndColumns(styles: styles)
    try checkView()
    try checkMergedRanges()
    try checkConditionalFormats(formulas)
    for validation in validations { try check(validation, formulas) }
    try checkHyperlinks()
    try checkPage()
    try checkCharts(formulas)
    try checkImages()
    try checkNotes()
    try checkTables(formulas)
    try checkSparklines(formulas)
  }

  /// An error about this sheet, or cells of it.
  func refuse(cell: String? = nil, _ problem: String, _ remedy: String) -> FileError {
    .unwritable(sheet: name, cell: cell, problem, remedy)
  }

  func checkInGrid(_ ranges: [CellRange], of what: String) throws(FileError) {
    guard !ranges.isEmpty else { throw refuse("has \(what) for no cells", "name the cells it is for") }
    for range in ranges where !range.first.isInGrid || !range.last.isInGrid {
      throw refuse(cell: range.description, CellRule.outsideGrid, CellRule.stayInGrid)
    }
  }

  private func checkRowsAndColumns(styles: Int) throws(FileError) {
    for number in rowNumbers {
      guard (1...SpreadsheetLimits.rows).contains(number) else {
        throw refuse("has row \(number), which \(CellRule.outsideGrid)", CellRule.stayInGrid)
      }
      if let height = height(ofRow: number), !(0...SpreadsheetLimits.rowHeight).contains(height) {
        throw refuse("has row \(number) at a height of \(height) points", "use 0 to 409 points")
      }
      try checkLevel(row(number).outlineLevel)
    }
    guard defaultRowHeight > 0, defaultRowHeight <= SpreadsheetLimits.rowHeight else {
      throw refuse("has rows of \(defaultRowHeight) points", "use more than 0 and up to 409 points")
    }
    for number in columns.keys.sorted() {
      guard let properties = columns[number] else { continue }
      guard (1...SpreadsheetLimits.columns).contains(number) else {
        throw refuse("has column \(number), which \(CellRule.outsideGrid)", CellRule.stayInGrid)
      }
      guard (0...SpreadsheetLimits.columnWidth).contains(properties.width) else {
        throw refuse(
          "has column \(ColumnLetters.letters(number)) at a width of \(properties.width) characters",
          "use 0 to 255 characters")
      }
      try checkLevel(properties.outlineLevel)
      guard (0..<styles).contains(properties.style.index) else {
        throw refuse(
          "has a style of another workbook in column \(ColumnLetters.letters(number))",
          "take the style from this workbook's style table")
      }
    }
  }

  private func checkLevel(_ level: Int) throws(FileError) {
    guard SpreadsheetLimits.outlineLevel.contains(level) else {
      throw refuse("has groups \(level) deep", "nest at most 7 in each other")
    }
  }

  private func checkView() throws(FileError) {
    if let cell = activeCell, !cell.isInGrid {
      throw refuse(cell: cell.description, CellRule.outsideGrid, CellRule.stayInGrid)
    }
    guard SpreadsheetLimits.zoom.contains(zoom) else {
      throw refuse("is shown at \(zoom) per cent", "use 10 to 400 per cent")
    }
    if let split {
      guard pane == nil else { throw refuse("is both frozen and split", "use one of them") }
      guard split.top >= 0, split.left >= 0, split.top + split.left > 0,
        max(split.top, split.left) <= SpreadsheetLimits.split
      else {
        throw refuse("is split at \(split.top) by \(split.left) points", "use 0 to 10000, not 0 for both")
      }
      try checkInGrid([CellRange(split.firstCell)], of: "a split view")
    }
    guard let pane else { return }
    guard (0..<SpreadsheetLimits.rows).contains(pane.rows),
      (0..<SpreadsheetLimits.columns).contains(pane.columns)
    else {
      throw refuse(
        "has \(pane.rows) rows and \(pane.columns) columns frozen", "leave at least one of each to scroll")
    }
  }

  /// From top to bottom, each range against those that reach down to its first row.
  private func checkMergedRanges() throws(FileError) {
    if !mergedRanges.isEmpty { try checkInGrid(mergedRanges, of: "merged cells") }
    var open: [CellRange] = []
    for range in mergedRanges.sorted(by: { $0.first < $1.first }) {
      guard !range.isSingleCell else {
        throw refuse(cell: range.description, "is one cell, merged", "merge two or more")
      }
      open.removeAll { $0.last.row < range.first.row }
      if let other = open.first(where: range.overlaps) {
        throw refuse(
          cell: range.description, "is merged, and so is \(other), which overlaps it", "keep one of them")
      }
      open.append(range)
    }
  }
}
