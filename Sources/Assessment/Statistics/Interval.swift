/// A range of values with both ends, as a confidence interval or a forecast band has them.
public struct Interval: Hashable, Sendable {
  public var low: Double
  public var high: Double
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}
