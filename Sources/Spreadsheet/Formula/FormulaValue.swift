/// What a part of a formula comes to while it is evaluated.
public enum FormulaValue: Hashable, Sendable {
  case scalar(CellValue)
  /// What a reference points at, or an array that came of one. A single cell that is referred to is an area of
  /// one cell: functions such as SUM pass over its text, while they convert a text given as a value.
  case area(ValueArea)
}

/// A rectangle of values, row by row.
public struct ValueArea: Hashable, Sendable {
  public let rows: Int
  public let columns: Int
  public var values: [CellValue]

  public init(rows: Int, columns: Int, values: [CellValue]) {
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// One cell.
  public init(_ value: CellValue) { self.init(rows: 1, columns: 1, values: [value]) }

  /// One column.
  public init(column values: [CellValue]) { self.init(rows: values.count, columns: 1, values: values) }
}
