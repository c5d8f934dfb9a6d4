public import Spreadsheet

/// What a cell shows beside its value: never colour alone, the words or numbers say it too.
public enum Mark: Hashable, Sendable {
  /// A bar as long as the value is between the two.
  case bar(from: Double, to: Double)
  /// The stronger a colour, the larger the value between the two.
  case shade(from: Double, to: Double)
  /// A cross, from `second` on an exclamation mark, from `third` on a tick.
  case signs(second: Double, third: Double)
  /// A look while the formula is true; in a table it is true or false for each row by itself.
  case when(FormFormula, MarkLook)
}

/// The looks of ``Mark/when(_:_:)``.
public enum MarkLook: Hashable, Sendable {
  case good, doubtful, bad
  /// Not better or worse, but more or less of it.
  case much, some
  /// The number as a percentage.
  case percent
}

/// A picture of numbers that stand in a table of the form.
public struct FormChart: Sendable {
  public enum Kind: Sendable {
    /// Bars from left to right, the first row at the top.
    case bars(maximum: Double?)
    case columns
    /// Levels from 0 to `maximum` around a centre.
    case radar(maximum: Double)
    case funnel
  }

  /// Numbers of a table's column, called `name` in the legend.
  public struct Series: Sendable {
    public var name: String
    public var column: String
    public init(_ name: String, column: String) {
      self.name = name
      self.column = column
    }
  }

  public var kind: Kind
  public var title: String
  /// What the picture shows, for those who can't see it.
  public var alternativeText: String
  public var table: String
  /// The column of words or answers that names the rows.
  public var categories: String
  public var series: [Series]
  /// In rows of 15 points.
  public var rows: Int
  /// First and last rows of the table that the picture leaves out.
  public var rowsLeftOut: (above: Int, below: Int)

  public init(
    _ kind: Kind, title: String, alternativeText: String, table: String, categories: String,
    series: [Series], rows: Int = 18, rowsLeftOut: (above: Int, below: Int) = (0, 0)
  ) {
    self.kind = kind
    self.title = title
    self.alternativeText = alternativeText
    self.table = table
    self.categories = categories
    self.series = series
    self.rows = rows
    self.rowsLeftOut = rowsLeftOut
  }
}

/// Words in columns: nothing that anybody answers, so no part of the schema.
public struct Listing: Sendable {
  public var heads: [String]
  /// In characters, one a column.
  public var widths: [Double]
  public var rows: [[String]]
  public init(heads: [String], widths: [Double], rows: [[String]]) {
    self.heads = heads
    self.widths = widths
    self.rows = rows
  }
}
