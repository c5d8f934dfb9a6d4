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
  private var held: Held

  /// Most areas are single cells that a formula refers to: these need no memory of their own.
  private enum Held: Hashable, Sendable {
    case one(CellValue)
    case many([CellValue])

    init(_ values: [CellValue]) {
      if values.count == 1, let value = values.first { self = .one(value) } else { self = .many(values) }
    }
  }

  public var values: [CellValue] {
    get {
      switch held {
      case .one(let value): [value]
      case .many(let values): values
      }
    }
    set { held = Held(newValue) }
  }

  public init(rows: Int, columns: Int, values: [CellValue]) {
    self.rows = rows
    self.columns = columns
    held = Held(values)
  }

  /// One cell.
  public init(_ value: CellValue) {
    rows = 1
    columns = 1
    held = .one(value)
  }

  /// One column.
  public init(column values: [CellValue]) { self.init(rows: values.count, columns: 1, values: values) }

  /// The value of a single cell; nil for a larger area.
  var only: CellValue? {
    guard isSingle else { return nil }
    switch held {
    case .one(let value): return value
    case .many(let values): return values.first ?? .blank
    }
  }
}
