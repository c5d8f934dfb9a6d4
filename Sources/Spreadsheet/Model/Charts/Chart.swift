/// A chart on a sheet: series of cells, drawn. The values that the cells hold when the workbook is written go along,
/// so that previews which never read cells show it too.
public struct Chart: Hashable, Sendable {
  public var kind: ChartKind
  public var anchor: DrawingAnchor
  public var series: [ChartSeries] = []
  public var title: ChartText?
  /// In points.
  public var titleSize = 14.0
  /// Nil: no legend.
  public var legend: Legend?
  /// The axis of the categories; of a scatter chart, the x axis.
  public var categoryAxis = ChartAxis()
  public var valueAxis = ChartAxis(showsGridLines: true)
  /// Beside the points of all series that have none of their own.
  public var dataLabels: DataLabels?
  /// Between the groups of a bar chart, in per cent of a bar's width: 0 to 500. Nil: 80, of stacked bars 60, of
  /// funnels 12.
  public var gapWidth: Int?
  /// How far the bars of a group lie over each other, in per cent: -100 to 100. Nil: 0, of stacked bars 100.
  public var overlap: Int?
  /// What stands where a cell is empty.
  public var blanks = Blanks.gap
  /// What the chart shows, for those who can't see it.
  public var alternativeText: String?
  /// By which programs list it; nil: `Chart 1` and so on.
  public var name: String?

  public init(_ kind: ChartKind, at anchor: DrawingAnchor) {
    self.kind = kind
    self.anchor = anchor
  }

  /// A chart over the cells of a range.
  public init(_ kind: ChartKind, over range: CellRange) { self.init(kind, at: .cells(range)) }

  /// On which side the legend stands: `ST_LegendPos`.
  public enum Legend: String, Hashable, Sendable {
    case right = "r"
    case left = "l"
    case top = "t"
    case bottom = "b"
    case topRight = "tr"
  }

  /// `ST_DispBlanksAs`.
  public enum Blanks: String, Hashable, Sendable {
    case gap, zero, span
  }
}

/// What a chart draws.
public enum ChartKind: Hashable, Sendable {
  /// Bars from left to right, or columns from bottom to top.
  case bar(BarDirection = .vertical, Grouping = .standard)
  case line(Grouping = .standard, markers: Bool = true)
  case area(Grouping = .standard)
  /// A series' categories are its x values.
  case scatter(ScatterStyle = .markers)
  /// The first series alone.
  case pie
  /// - Parameters:
  ///   - hole: its diameter in per cent of the ring's: 10 to 90.
  case doughnut(hole: Int = 55)
  case radar(RadarStyle = .plain)
  /// Bars from wide to narrow, centred: the native chart of Excel 2016 and later. Other programs show the bars of a
  /// stacked chart, centred by a hidden sheet (`_funnel`) that the writer adds. One series, of texts and numbers.
  case funnel

  public enum BarDirection: String, Hashable, Sendable {
    case vertical = "col"
    case horizontal = "bar"
  }

  /// How several series share their place.
  public enum Grouping: String, Hashable, Sendable {
    /// Bars beside each other, lines and areas before each other.
    case standard
    case stacked
    /// Each category's sum is 100 per cent.
    case percentStacked
  }

  public enum ScatterStyle: Hashable, Sendable {
    case markers, lines, linesAndMarkers, smoothLines
  }

  public enum RadarStyle: String, Hashable, Sendable {
    case plain = "standard"
    case markers = "marker"
    case filled
  }
}
