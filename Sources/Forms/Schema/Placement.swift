public import Spreadsheet

/// Where a form's fields and tables stand in one workbook: as laid out, or as found in a returned file.
public struct Placement: Hashable, Sendable {
  /// By field id.
  public var fields: [String: CellPlace] = [:]
  /// By table id.
  public var tables: [String: TablePlace] = [:]
  public init() {}

  /// The cell of an answer; nil when its field, column or row is not in the workbook.
  public func place(of location: AnswerLocation) -> CellPlace? {
    switch location {
    case .field(let id): return fields[id]
    case .cell(let table, let row, let column):
      guard let table = tables[table], let number = table.columns[column], row < table.rows.count,
        let line = table.rows[row]
      else { return nil }
      return CellPlace(sheet: table.sheet, cell: CellReference(row: line, column: number))
    case .table(let id): return tables[id].map { CellPlace(sheet: $0.sheet, cell: nil) }
    }
  }
}

/// A cell of a sheet, or a whole sheet.
public struct CellPlace: Hashable, Sendable {
  public var sheet: String
  public var cell: CellReference?
  public init(sheet: String, cell: CellReference?) {
    self.sheet = sheet
    self.cell = cell
  }
}

/// Where a table stands.
public struct TablePlace: Hashable, Sendable {
  public var sheet: String
  /// Head and rows: what the table's defined name covers.
  public var range: CellRange
  /// Column numbers by column id; a column that was not found has none.
  public var columns: [String: Int]
  /// For each row of the answers its row number; nil for a fixed row that was not found.
  public var rows: [Int?]
  /// The rows in which the client may add his own.
  public var freeRows: ClosedRange<Int>?

  public init(
    sheet: String, range: CellRange, columns: [String: Int], rows: [Int?], freeRows: ClosedRange<Int>?
  ) {
    self.sheet = sheet
    self.range = range
    self.columns = columns
    self.rows = rows
    self.freeRows = freeRows
  }
}

/// An answer by its meaning. Judging speaks of answers in these words; only ``Placement`` knows cells.
public enum AnswerLocation: Hashable, Sendable {
  case field(String)
  /// `row` counts from 0 in ``Planning/Answers/rows(_:)``.
  case cell(table: String, row: Int, column: String)
  /// The table as a whole.
  case table(String)
}
