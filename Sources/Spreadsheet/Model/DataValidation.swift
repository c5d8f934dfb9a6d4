/// What may be typed into cells, and what is said about it.
public struct DataValidation: Hashable, Sendable {
  public enum Rule: Hashable, Sendable {
    /// A drop-down of texts. More than 255 UTF-16 units, and texts with commas, are written to a hidden sheet
    /// (`_validation`).
    case list([String])
    /// A drop-down of the cells of a range or name.
    case listFormula(SheetFormula)
    case whole(Comparison)
    case decimal(Comparison)
    /// Serial numbers of days.
    case date(Comparison)
    /// Parts of a day.
    case time(Comparison)
    case textLength(Comparison)
    /// A formula that must be true.
    case custom(SheetFormula)
  }
  public enum Comparison: Hashable, Sendable {
    case between(Double, Double)
    case atLeast(Double)
    case atMost(Double)
    case equal(Double)
    case notEqual(Double)
    case greater(Double)
    case less(Double)
    case notBetween(Double, Double)
    /// Bounds that formulas give.
    case betweenFormulas(SheetFormula, SheetFormula)
    case atLeastFormula(SheetFormula)
    case atMostFormula(SheetFormula)
  }
  /// What happens on another value: it is refused, questioned, or mentioned.
  public enum Severity: String, Hashable, Sendable { case stop, warning, information }

  public var ranges: [CellRange]
  public var rule: Rule
  public var severity = Severity.stop
  public var allowsBlank = true
  public var promptTitle: String?
  public var prompt: String?
  public var errorTitle: String?
  public var error: String?

  public init(_ ranges: [CellRange], _ rule: Rule) {
    self.ranges = ranges
    self.rule = rule
  }
}
