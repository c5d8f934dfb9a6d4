import OfficeFiles
import Planning
import Spreadsheet

/// The table of an export: its heads and the rows below them.
struct ExportTable {
  struct Head {
    var column: Int
    var text: String
  }

  let path: String
  let sheet: String
  let headRow: Int
  let heads: [Head]
  /// Rows in which something stands, with their numbers.
  let rows: [(row: Int, cells: [Int: ReadCell])]
  /// Of a CSV file, where its numbers tell.
  let decimal: Character?
  let is1904: Bool

  /// Rows above the heads that are looked through: titles of reports, filters.
  private static let mostTitleRows = 40

  /// Finds the row of heads: of all visible sheets the row with most heads that somebody knows.
  init(_ path: String, limits: ReadLimits, isKnown: (String) -> Bool) throws(FileError) {
    let file = try SpreadsheetFile.open(path, limits: limits, separatedValues: .asText)
    if file.isPlannerWorkbook {
      throw FileError(
        path, problem: "is a workbook that planner made, no export of a CRM",
        remedy: "judge it with planner check and planner score")
    }
    var best: (sheet: Int, row: Int, count: Int, cells: SheetCells)?
    for (index, sheet) in file.sheets.enumerated() where sheet.state == .visible && sheet.kind == .worksheet {
      let cells = try file.cells(ofSheet: index)
      for (row, found) in cells.rows.prefix(Self.mostTitleRows) {
        let count = found.count { $0.cell.value.text.map(isKnown) ?? false }
        if count > best?.count ?? 1 { best = (index, row, count, cells) }
      }
    }
    guard let best else {
      throw FileError(
        path, problem: "has no columns of deals that are known",
        remedy: "export it with the heads of the CRM, or name the columns in a mapping file (--map)")
    }
    self.path = path
    sheet = file.sheets[best.sheet].name
    headRow = best.row
    heads = best.cells.row(best.row).compactMap { column, cell in
      guard let text = cell.value.text?.trimmed, !text.isEmpty else { return nil }
      return Head(column: column, text: text)
    }
    rows = best.cells.rows.lazy.filter { $0.row > best.row }.map { row, cells in
      (row, Dictionary(cells.map { ($0.column, $0.cell) }, uniquingKeysWith: { first, _ in first }))
    }
    decimal = file.decimalMark
    is1904 = file.is1904
  }
}
