/// A table of a sheet (in Excel's words, a ListObject): a head, rows, and a row of totals if wanted.
public struct SheetTable: Hashable, Sendable {
  /// Known to formulas, as `SUM(Deals[Amount])`. Unique in the workbook, among defined names too.
  public var name: String
  /// With the head and, where there is one, the row of totals.
  public var range: CellRange
  /// From the left. Empty: each is called as its head cell says.
  public var columns: [TableColumn]
  public var hasTotals: Bool
  /// A built-in style by its name; nil for none.
  public var style: String? = "TableStyleMedium2"
  /// Whether the head has buttons to sort and filter.
  public var showsFilter = true
  public var stripesRows = true
  public var stripesColumns = false
  public var emphasizesFirstColumn = false
  public var emphasizesLastColumn = false

  /// A table over a range. Head cells and totals that the sheet lacks are written with it.
  public init(_ name: String, _ range: CellRange, columns: [TableColumn] = [], hasTotals: Bool = false) {
    self.name = name
    self.range = range
    self.columns = columns
    self.hasTotals = hasTotals
  }

  /// The rows between head and totals; nil when there is none.
  public var bodyRows: ClosedRange<Int>? {
    let last = range.last.row - (hasTotals ? 1 : 0)
    return range.first.row < last ? range.first.row + 1...last : nil
  }
}

/// A column of a table.
public struct TableColumn: Hashable, Sendable {
  /// As the head cell says it; unique in its table, whatever the capitals.
  public var name: String
  public var total: Total?
  /// What new rows get. The rows that are there have it as their cells' own.
  public var formula: SheetFormula?

  public init(_ name: String, total: Total? = nil, formula: SheetFormula? = nil) {
    self.name = name
    self.total = total
    self.formula = formula
  }

  /// What stands in the row of totals: `ST_TotalsRowFunction`. Rows that a filter hides do not count.
  public enum Total: Hashable, Sendable {
    case label(String)
    case sum, average, minimum, maximum, standardDeviation, variance
    /// Cells that are not empty.
    case count
    /// Cells that hold a number.
    case countNumbers
    /// A formula of its own, which the sheet's cell holds.
    case custom(SheetFormula)
  }
}
