import OfficeFiles
import Planning
import Spreadsheet

/// One cell's new content.
struct AnswerPut {
  var place: CellPlace
  var value: CellValue
  /// What the cell asks for, for messages.
  var label: String
  /// A cell that asks for the same, in case that there is no cell yet.
  var model: CellReference?
}

/// The workbook while answers are put into it: its cells as they are, and an editor for those that change.
struct FillingTarget {
  var editor: WorkbookEditor
  var remarks: [String] = []
  private var sheets: [String: (index: Int, cells: SheetCells)] = [:]
  /// What was put and stored, by sheet.
  private var written: [String: [CellReference: CellValue]] = [:]

  /// Opens the workbook and reads the sheets on which the form stands.
  init(_ returned: ReturnedForm, limits: ReadLimits) throws(FileError) {
    editor = try WorkbookEditor(returned.path, limits: limits)
    let file = try SpreadsheetFile.open(returned.path, limits: limits)
    let places = returned.placement.fields.values.map(\.sheet) + returned.placement.tables.values.map(\.sheet)
    for name in Set(places + [SpreadsheetFile.funnelSheet]).sorted() {
      guard let index = file.sheetIndex(named: name) else { continue }
      sheets[name] = (index, try file.cells(ofSheet: index))
    }
  }

  var is1904: Bool { editor.is1904 }

  func cell(_ sheet: String, _ row: Int, _ column: Int) -> ReadCell? { sheets[sheet]?.cells[row, column] }

  mutating func put(_ put: AnswerPut) throws(FileError) {
    guard let cell = put.place.cell, let sheet = sheets[put.place.sheet] else {
      throw FileError(
        editor.path, sheet: put.place.sheet, problem: "is not in the workbook any more",
        remedy: "read the workbook again")
    }
    if let formula = sheet.cells[cell]?.formula {
      remarks.append(
        "The formula =\(formula.prefix(60)) in \(put.place.sheet)!\(cell) gave way to the answer for \"\(put.label)\"."
      )
    }
    editor.set(put.value, at: cell, onSheet: sheet.index, styledLike: put.model)
    written[put.place.sheet, default: [:]][cell] = put.value
  }

  /// Makes a row at least so many points high.
  mutating func raise(_ sheet: String, _ row: Int, to points: Double) {
    guard let index = sheets[sheet]?.index else { return }
    editor.raise(row: row, to: points, onSheet: index)
  }

  /// Stores a formula's result where there is a formula, and another result.
  mutating func store(_ value: CellValue, _ sheet: String, _ place: CellReference) {
    guard let found = sheets[sheet], let cell = found.cells[place], cell.formula != nil else { return }
    // A result of no characters is read as none.
    let isAsBefore = cell.value == value || (cell.value == .blank && value == .text(""))
    if !isAsBefore { editor.setResult(value, at: place, onSheet: found.index) }
    written[sheet, default: [:]][place] = value
  }

  /// The cells of a sheet in which something stands.
  func cells(of sheet: String) -> SheetCells? { sheets[sheet]?.cells }

  /// What a cell holds by now.
  func value(_ sheet: String, _ cell: CellReference) -> CellValue {
    written[sheet]?[cell] ?? sheets[sheet]?.cells[cell]?.value ?? .blank
  }
}
