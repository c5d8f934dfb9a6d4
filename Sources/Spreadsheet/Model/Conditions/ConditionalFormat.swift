/// A look that depends on what stands in the cells.
public struct ConditionalFormat: Hashable, Sendable {
  public enum Rule: Hashable, Sendable {
    /// True for the top left cell; references without dollar signs move with the cell.
    case formula(SheetFormula, DifferentialStyle)
    case cell(CellComparison, DifferentialStyle)
    /// The highest values (or lowest): so many, or so many per cent of all.
    case top(Int, percent: Bool = false, lowest: Bool = false, DifferentialStyle)
    case average(AverageRelation, DifferentialStyle)
    case duplicates(DifferentialStyle)
    case unique(DifferentialStyle)
    case text(TextRelation, String, DifferentialStyle)
    case blanks(DifferentialStyle)
    case notBlanks(DifferentialStyle)
    case errors(DifferentialStyle)
    case notErrors(DifferentialStyle)
    /// A bar as Excel 2007 draws it: faded to the right, none below zero.
    case dataBar(color: Color, minimum: Double?, maximum: Double?)
    /// A bar as Excel 2010 and later draw it, to the left below zero. Other programs see the simple one.
    case bar(DataBar)
    case colorScale([ScalePoint])
    case icons(IconSet)
  }
  public struct ScalePoint: Hashable, Sendable {
    /// Nil: the lowest value for the first point, the highest for the last, the median between.
    public var value: Double?
    public var color: Color
    public init(_ value: Double?, _ color: Color) {
      self.value = value
      self.color = color
    }
  }
  public var ranges: [CellRange]
  public var rule: Rule
  /// Whether the formats after this one are left out where it holds.
  public var stopsIfTrue = false
  public init(_ ranges: [CellRange], _ rule: Rule) {
    self.ranges = ranges
    self.rule = rule
  }

  public enum CellComparison: Hashable, Sendable {
    case equal(SheetFormula), notEqual(SheetFormula)
    case greater(SheetFormula), atLeast(SheetFormula)
    case less(SheetFormula), atMost(SheetFormula)
    case between(SheetFormula, SheetFormula), notBetween(SheetFormula, SheetFormula)
  }

  public enum AverageRelation: Hashable, Sendable {
    case above, below, atLeast, atMost
  }

  /// `ST_CfType` of texts; capitals make no difference.
  public enum TextRelation: String, Hashable, Sendable {
    case contains = "containsText"
    case lacks = "notContainsText"
    case begins = "beginsWith"
    case ends = "endsWith"
  }

  /// A point on the way from the lowest to the highest value.
  public enum Threshold: Hashable, Sendable {
    case number(Double)
    /// Of the way.
    case percent(Double)
    /// Of the values.
    case percentile(Double)
    case formula(SheetFormula)
  }
}

/// What a conditional format changes; nil leaves the cell's own.
public struct DifferentialStyle: Hashable, Sendable {
  public var fontColor: Color?
  public var isBold: Bool?
  public var isItalic: Bool?
  public var fill: Color?
  public var numberFormat: NumberFormat?
  public init() {}
  public init(fontColor: Color? = nil, fill: Color? = nil, isBold: Bool? = nil) {
    self.fontColor = fontColor
    self.fill = fill
    self.isBold = isBold
  }
}
