/// A share of something counted, with what its count tells about its precision.
public struct Proportion: Hashable, Sendable {
  /// How many are meant; no whole number where it comes from a rounded share.
  public let successes: Double
  /// Out of how many.
  public let total: Double

  /// Nil without a total above 0, and for successes outside 0 to the total.
  public init?(successes: Double, of total: Double) {
    guard total > 0, total.isFinite, (0...total).contains(successes) else { return nil }
    self.successes = successes
    self.total = total
  }

  public var share: Double { successes / total }

  /// Wilson's score interval (Wilson 1927), sound for small counts and for shares near 0 and 1.
  public func wilsonInterval(z: Double = NormalDistribution.z95) -> Interval {
    let square = z * z
    let centre = share + square / (2 * total)
    let reach = z * (share * (1 - share) / total + square / (4 * total * total)).squareRoot()
    let scale = 1 + square / total
    return Interval(
      low: successes == 0 ? 0 : max(0, (centre - reach) / scale),
      high: successes == total ? 1 : min(1, (centre + reach) / scale))
  }

  /// This share less the other.
  public func difference(from other: Proportion) -> Double { share - other.share }

  /// Newcombe's interval of the difference, from both Wilson intervals (Newcombe 1998, method 10).
  public func differenceInterval(from other: Proportion, z: Double = NormalDistribution.z95) -> Interval {
    let own = wilsonInterval(z: z)
    let others = other.wilsonInterval(z: z)
    func length(_ one: Double, _ two: Double) -> Double { (one * one + two * two).squareRoot() }
    let difference = difference(from: other)
    return Interval(
      low: difference - length(share - own.low, others.high - other.share),
      high: difference + length(own.high - share, other.share - others.low))
  }
}
