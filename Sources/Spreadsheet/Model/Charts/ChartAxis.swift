/// An axis of a chart.
public struct ChartAxis: Hashable, Sendable {
  public var title: ChartText?
  /// Nil: found by the program. Only for axes of numbers.
  public var minimum: Double?
  public var maximum: Double?
  /// From one grid line to the next.
  public var majorUnit: Double?
  /// A logarithmic axis by its base, 2 to 1000.
  public var logarithmBase: Double?
  /// Nil: as the cells have it.
  public var numberFormat: NumberFormat?
  public var showsGridLines: Bool
  /// Without line, labels and title.
  public var isHidden = false
  /// From right to left, or from top to bottom.
  public var isReversed = false
  public var labels = Labels.nextTo

  public init(title: ChartText? = nil, showsGridLines: Bool = false) {
    self.title = title
    self.showsGridLines = showsGridLines
  }

  /// Where the labels stand: `ST_TickLblPos`. `low` keeps them away from bars below zero.
  public enum Labels: String, Hashable, Sendable {
    case nextTo, low, high, none
  }
}

/// What is written beside the points of a series.
public struct DataLabels: Hashable, Sendable {
  public var showsValue: Bool
  /// The share of the whole: pies and doughnuts only.
  public var showsPercentage: Bool
  public var showsCategory: Bool
  public var showsSeriesName = false
  /// Nil: as the kind of chart has it.
  public var position: Position?
  /// Nil: as the cells have it.
  public var numberFormat: NumberFormat?
  public var color: Color?
  /// In points.
  public var fontSize = 9.0
  public var isBold = false

  public init(value: Bool = true, percentage: Bool = false, category: Bool = false, position: Position? = nil)
  {
    showsValue = value
    showsPercentage = percentage
    showsCategory = category
    self.position = position
  }

  /// `ST_DLblPos`; which of them a chart knows depends on its kind.
  public enum Position: String, Hashable, Sendable {
    case center = "ctr"
    case insideEnd = "inEnd"
    case insideBase = "inBase"
    case outsideEnd = "outEnd"
    case above = "t"
    case below = "b"
    case left = "l"
    case right = "r"
    case bestFit
  }
}

extension ChartKind {
  /// Where labels may stand; a program would call the file damaged at another position.
  public var labelPositions: Set<DataLabels.Position> {
    switch self {
    case .bar(_, .standard): [.center, .insideEnd, .insideBase, .outsideEnd]
    case .bar: [.center, .insideEnd, .insideBase]
    case .line, .scatter: [.center, .above, .below, .left, .right]
    case .pie: [.center, .insideEnd, .outsideEnd, .bestFit]
    case .radar: [.outsideEnd]
    case .area, .doughnut, .funnel: []
    }
  }
}
