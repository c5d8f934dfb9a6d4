/// The precision of a weighted mean, by leaving out one value at a time (domain F7). Deterministic.
public struct Jackknife: Hashable, Sendable {
  /// The weighted mean of all values.
  public let estimate: Double
  public let standardError: Double
  /// Estimate +- t(0.975, D - 1) x standard error, not clipped to the scale.
  public let interval: Interval

  /// Nil with fewer than two values, and where the values left over weigh nothing.
  public init?(values: [Double], weights: [Double]) {
    guard values.count >= 2, values.count == weights.count else { return nil }
    let count = Double(values.count)
    let weight = weights.reduce(0, +)
    let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let without = zip(values, weights).map { (sum - $0 * $1) / (weight - $1) }
    let mean = without.reduce(0, +) / count
    let spread = without.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let estimate = sum / weight
    let error = ((count - 1) / count * spread).squareRoot()
    let reach = StudentDistribution.quantile(0.975, degrees: count - 1) * error
    guard estimate.isFinite, reach.isFinite else { return nil }
    self.estimate = estimate
    standardError = error
    interval = Interval(low: estimate - reach, high: estimate + reach)
  }
}
