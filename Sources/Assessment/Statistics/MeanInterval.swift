/// The mean of a few values, with the interval in which the mean of all such values lies with 95 % probability
/// (Student 1908; domain F7, over raters).
public struct MeanInterval: Hashable, Sendable {
  public let mean: Double
  /// Mean +- t(0.975, n - 1) x s / sqrt(n), not clipped to any scale.
  public let interval: Interval

  /// Nil with fewer than two values.
  public init?(_ values: [Double]) {
    guard values.count >= 2 else { return nil }
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    let reach = StudentDistribution.quantile(0.975, degrees: count - 1) * (variance / count).squareRoot()
    guard mean.isFinite, reach.isFinite else { return nil }
    self.mean = mean
    interval = Interval(low: mean - reach, high: mean + reach)
  }
}
