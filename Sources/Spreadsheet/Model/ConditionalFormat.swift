/// A look that depends on what stands in the cells.
public struct ConditionalFormat: Hashable, Sendable {
  public enum Rule: Hashable, Sendable {
    /// True for the top left cell; references without dollar signs move with the cell.
    case formula(SheetFormula, DifferentialStyle)
    case dataBar(color: Color, minimum: Double?, maximum: Double?)
    case colorScale([ScalePoint])
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
  public init(_ ranges: [CellRange], _ rule: Rule) {
    self.ranges = ranges
    self.rule = rule
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
}
