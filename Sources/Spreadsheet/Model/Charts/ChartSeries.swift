/// One series of a chart.
public struct ChartSeries: Hashable, Sendable {
  /// As the legend calls it.
  public var name: ChartText?
  /// The cells of its numbers: one row or one column. A reference without a sheet is to the chart's own.
  public var values: SheetFormula
  /// The cells of its categories; of a scatter chart, of its x values.
  public var categories: SheetFormula?
  /// Nil: the next of ``ChartPalette``.
  public var color: Color?
  /// The colours of single points, by their place counted from 0: the slices of a pie, a bar that stands out.
  public var pointColors: [Int: Color] = [:]
  public var dataLabels: DataLabels?
  /// In points.
  public var lineWidth = 2.25
  public var dash = Dash.solid
  /// Nil: as the kind of chart has it.
  public var marker: Marker?
  public var isSmooth = false

  public init(_ name: ChartText?, values: SheetFormula, categories: SheetFormula? = nil, color: Color? = nil)
  {
    self.name = name
    self.values = values
    self.categories = categories
    self.color = color
  }

  /// `ST_PresetLineDashVal`.
  public enum Dash: String, Hashable, Sendable {
    case solid, dash
    case dot = "sysDot"
    case dashDot
    case longDash = "lgDash"
  }

  /// `ST_MarkerStyle`.
  public enum Marker: String, Hashable, Sendable {
    case circle, diamond, square, triangle, plus, x, none
  }
}

/// A chart's title or a series' name: words, or the cell that holds them.
public enum ChartText: Hashable, Sendable {
  case text(String)
  /// One cell.
  case cell(SheetFormula)
}

extension ChartText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self = .text(value) }
}

/// Colours for series that name none: told apart also by those who see no red or no green, and in print.
public enum ChartPalette {
  public static let colors: [Color] = [
    Color(0x1F4E79), Color(0xE07B39), Color(0x4BA3A6), Color(0xF2B134), Color(0x8C6BB1), Color(0x7F7F7F),
    Color(0xA8C66C), Color(0xC44E52),
  ]

  /// Light, since the labels of a funnel's narrow bars reach over their ends.
  public static let funnel = Color(0x8FBBD9)

  public static func color(_ place: Int) -> Color {
    colors[((place % colors.count) + colors.count) % colors.count]
  }
}

extension Formula where Operand == SheetOperand {
  /// The cells of a range, with dollar signs (`Sales!$B$2:$B$9`): what charts, sparklines and lists point at.
  ///
  /// - Parameters:
  ///   - sheet: nil for the sheet on which the reference stands.
  ///   - range: its first and last cell.
  public static func cells(_ sheet: String? = nil, _ range: CellRange) -> Self {
    .operand(.area(sheet: sheet, first: AreaCorner(range.first), last: AreaCorner(range.last)))
  }

  public static func cells(_ sheet: String? = nil, rows: ClosedRange<Int>, column: Int) -> Self {
    cells(sheet, CellRange(rows: rows, columns: column...column))
  }

  public static func cells(_ sheet: String? = nil, row: Int, columns: ClosedRange<Int>) -> Self {
    cells(sheet, CellRange(rows: row...row, columns: columns))
  }

  public static func cell(_ sheet: String? = nil, row: Int, column: Int) -> Self {
    cells(sheet, CellRange(CellReference(row: row, column: column)))
  }
}
