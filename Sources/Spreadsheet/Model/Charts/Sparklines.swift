/// Small charts in cells, all of one look (Excel 2010 and later, LibreOffice 7.4 and later).
public struct Sparklines: Hashable, Sendable {
  public var kind: Kind
  public var lines: [Line]
  public var color = ChartPalette.color(0)
  public var negativeColor = Color(0xC44E52)
  public var markerColor = ChartPalette.color(1)
  /// Of a line, in points.
  public var lineWidth = 1.25
  public var showsMarkers = false
  public var marksNegative = false
  public var marksFirst = false
  public var marksLast = false
  public var marksHighest = false
  public var marksLowest = false
  public var showsAxis = false
  /// Nil: each by its own values.
  public var minimum: Double?
  public var maximum: Double?

  public init(_ kind: Kind = .line, _ lines: [Line]) {
    self.kind = kind
    self.lines = lines
  }

  /// `ST_SparklineType`.
  public enum Kind: String, Hashable, Sendable {
    case line, column
    case winLoss = "stacked"
  }

  public struct Line: Hashable, Sendable {
    public var cell: CellReference
    /// One row or column. A reference without a sheet is to the sparkline's own.
    public var values: SheetFormula
    public init(_ cell: CellReference, values: SheetFormula) {
      self.cell = cell
      self.values = values
    }
  }
}
