import OfficeFiles
import Spreadsheet

// The hidden cells that centre the bars of funnel charts, for programs that show them without calculating.
extension FillingTarget {
  private static let largestArea = 10_000

  /// Computes these cells anew from what the workbook holds by now.
  mutating func storeFunnels() {
    let sheet = SpreadsheetFile.funnelSheet
    guard let cells = cells(of: sheet) else { return }
    for (row, columns) in cells.rows {
      for (column, cell) in columns {
        guard let text = cell.formula, let formula = try? SheetFormula(parsing: text) else { continue }
        let value = formula.value { operand in .area(area(operand, from: sheet)) }
        if case .number = value { store(value, sheet, CellReference(row: row, column: column)) }
      }
    }
  }

  private func area(_ operand: SheetOperand, from sheet: String) -> ValueArea {
    guard case .area(let name, let first, let last) = operand else { return ValueArea(.error(.name)) }
    let range = CellRange(first.cell, last.cell)
    guard range.rows.count * range.columns.count <= Self.largestArea else {
      return ValueArea(.error(.reference))
    }
    let values = range.rows.flatMap { row in
      range.columns.map { value(name ?? sheet, CellReference(row: row, column: $0)) }
    }
    return ValueArea(rows: range.rows.count, columns: range.columns.count, values: values)
  }
}
