/// What may be typed into cells, and what is said about it.
public struct DataValidation: Hashable, Sendable {
  public enum Rule: Hashable, Sendable {
    /// A drop-down of texts that stand in the rule itself: at most 255 UTF-16 units, none with a comma.
    case list([String])
    /// A drop-down of the cells of a range or name.
    case listFormula(SheetFormula)
    case whole(Comparison)
    case decimal(Comparison)
    /// Serial numbers of days.
    case date(Comparison)
    case textLength(Comparison)
    /// A formula that must be true.
    case custom(SheetFormula)
  }
  public enum Comparison: Hashable, Sendable {
    case between(Double, Double)
    case atLeast(Double)
    case atMost(Double)
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
