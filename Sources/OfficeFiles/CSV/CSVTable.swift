import Spreadsheet

/// The cells of separated values, while fields come in.
struct CSVTable {
  private let dialect: CSVDialect
  private let values: SpreadsheetFile.SeparatedValues
  private let limits: ReadLimits
  private let rows: RowBody?
  private var builder = SheetCellsBuilder()
  private var row = 1
  private var column = 0
  /// Of the row, or of the whole table when that is kept.
  private var textBytes = 0
  /// The line that names the separator is no row.
  private var isSeparatorLine: Bool
  /// Why reading has to end.
  var problem: String?

  init(dialect: CSVDialect, values: SpreadsheetFile.SeparatedValues, limits: ReadLimits, rows: RowBody?) {
    self.dialect = dialect
    self.values = values
    self.limits = limits
    self.rows = rows
    isSeparatorLine = dialect.hasSeparatorLine
  }

  var place: String { CellReference(row: row, column: max(1, column)).description }

  /// False when no more is wanted.
  mutating func add(_ field: UnsafeBufferPointer<UInt8>, _ endsRecord: Bool) -> Bool {
    if isSeparatorLine {
      isSeparatorLine = !endsRecord
      return true
    }
    column += 1
    if !field.isEmpty, !addCell(field) { return false }
    guard endsRecord else { return true }
    row += 1
    column = 0
    guard let rows else { return true }
    textBytes = 0
    return builder.giveRows(rows)
  }

  private mutating func addCell(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    guard row <= SpreadsheetLimits.rows, column <= SpreadsheetLimits.columns else {
      problem =
        "is larger than the \(SpreadsheetLimits.rows) rows and \(SpreadsheetLimits.columns) columns of a sheet"
      return false
    }
    guard builder.count < limits.cells else {
      problem = "has more than \(limits.cells) cells"
      return false
    }
    textBytes += field.count
    guard textBytes <= limits.allTextBytes else {
      problem = "holds more than \(limits.allTextBytes) bytes of text"
      return false
    }
    var value: CellValue?
    switch values {
    case .asValues: value = CSVNumber.value(field, decimal: dialect.decimal).map { .number($0) }
    case .asText: value = .text(CSVText.unguarded(String(decoding: field, as: UTF8.self)))
    }
    builder.append(
      row: row, column: column, value ?? .text(String(decoding: field, as: UTF8.self)), .none, formula: nil)
    return true
  }

  /// The field after the last one is too long.
  mutating func refuseLongText() {
    column += 1
    problem = "holds a text longer than \(limits.textBytes) bytes"
  }

  consuming func finish() -> SheetCells { builder.finish() }
}
