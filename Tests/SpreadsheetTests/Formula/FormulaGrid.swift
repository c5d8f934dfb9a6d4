import Spreadsheet

/// The cells that the formulas of the tests refer to.
///
/// | | A | B | C | D | E |
/// | - | - | - | - | - | - |
/// | 1 | 3 | apple | 10 | 2024-01-31 | |
/// | 2 | 1 | Banana | 20 | 2024-02-29 | x |
/// | 3 | 4 | cherry | 30 | 2023-12-31 | |
/// | 4 | 1 | apple pie | 40 | 2020-03-01 | 7 |
/// | 5 | 5 | 12 (a text) | 50 | 1999-09-09 | |
/// | 6 | 9.5 | | -2.25 | 0 | |
enum FormulaGrid {
  static let rows: [[CellValue]] = [
    [3, "apple", 10, 45322, .blank],
    [1, "Banana", 20, 45351, "x"],
    [4, "cherry", 30, 45291, .blank],
    [1, "apple pie", 40, 43891, 7],
    [5, "12", 50, 36412, .blank],
    [9.5, .blank, -2.25, 0, .blank],
  ]

  static func resolve(_ operand: SheetOperand) -> FormulaValue {
    guard case .area(_, let first, let last) = operand else { return .scalar(.error(.name)) }
    let range = CellRange(first.cell, last.cell)
    var values: [CellValue] = []
    for row in range.rows.prefix(100) {
      for column in range.columns {
        values.append(row <= rows.count && column <= 5 ? rows[row - 1][column - 1] : .blank)
      }
    }
    return .area(
      ValueArea(rows: values.count / range.columns.count, columns: range.columns.count, values: values))
  }

  static func value(_ text: String) throws(FormulaSyntaxError) -> CellValue {
    try SheetFormula(parsing: text).value(resolve)
  }
}
