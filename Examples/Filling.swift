import Spreadsheet

extension Worksheet {
  /// Puts values into cells row by row, from a cell on.
  mutating func fill(_ values: [[CellValue]], row: Int = 1, column: Int = 1, style: StyleID = .standard) {
    for (down, line) in values.enumerated() {
      for (right, value) in line.enumerated() where value != .blank {
        self[CellReference(row: row + down, column: column + right)] = Cell(value, style: style)
      }
    }
  }
}

extension CellRange {
  /// One column of rows.
  init(_ rows: ClosedRange<Int>, _ column: Int) { self.init(rows: rows, columns: column...column) }
}
