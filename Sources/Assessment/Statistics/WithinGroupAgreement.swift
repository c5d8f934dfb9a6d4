/// How far several raters agree on one thing, on a scale of whole levels (domain F8). Values are raw: below 0 means
/// less agreement than the null model.
public struct WithinGroupAgreement: Hashable, Sendable {
  public let n: Int
  public let mean: Double
  /// With n - 1; nil for a single rating.
  public let variance: Double?
  public let scale: ClosedRange<Int>

  /// Nil without ratings.
  public init?(_ ratings: [Double], scale: ClosedRange<Int> = 1...5) {
    guard !ratings.isEmpty else { return nil }
    let mean = ratings.reduce(0, +) / Double(ratings.count)
    n = ratings.count
    self.mean = mean
    variance =
      ratings.count < 2
      ? nil : ratings.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(ratings.count - 1)
    self.scale = scale
  }

  private var low: Double { Double(scale.lowerBound) }
  private var high: Double { Double(scale.upperBound) }

  /// r_wg = 1 - s^2 / ((A^2 - 1) / 12), against raters who answer evenly over the A levels (James, Demaree & Wolf
  /// 1984).
  public var rwg: Double? {
    let levels = high - low + 1
    return ratio(to: (levels * levels - 1) / 12)
  }

  /// r'_wg = 1 - s^2 / ((H - L) / 2)^2, against raters who are split between the ends (Lindell & Brandt 1997).
  public var rwgMv: Double? { ratio(to: (high - low) * (high - low) / 4) }

  private func ratio(to expected: Double) -> Double? {
    guard let variance, expected > 0 else { return nil }
    return 1 - variance / expected
  }

  /// a_wg, against the widest split that this mean allows (Brown & Hauenstein 2005). Nil where the mean lies too
  /// near an end for the measure to be valid, both limits included.
  public var awg: Double? {
    guard let variance, n >= 2 else { return nil }
    let count = Double(n)
    let slack = 1e-9
    guard mean >= (low * (count - 1) + high) / count - slack,
      mean <= (high * (count - 1) + low) / count + slack
    else { return nil }
    let widest = ((high + low) * mean - mean * mean - high * low) * count / (count - 1)
    guard widest > 0 else { return nil }
    return 1 - 2 * variance / widest
  }
}
