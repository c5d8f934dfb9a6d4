/// How raters lie against an assessor (domain F11): "if this client rates like earlier ones", never in place of the
/// scored level.
public struct RaterCalibration: Hashable, Sendable {
  /// One dimension that both judged.
  public struct Pair: Hashable, Sendable {
    public var id: String
    public var rated: Int
    public var assessor: Int
    public init(id: String, rated: Int, assessor: Int) {
      self.id = id
      self.rated = rated
      self.assessor = assessor
    }
  }

  public let pairs: [Pair]
  /// Mean of rated less assessor.
  public let bias: Double
  /// Bias +- 1.96 standard deviations of the differences (Bland and Altman); nil for a single pair.
  public let limits: Interval?
  /// Cohen's kappa with quadratic weights; nil where it is 0/0.
  public let kappa: Double?
  /// The bias, shrunk towards 0 by n / (n + 10).
  public let shrunkBias: Double

  /// Pairs of a bias of 0 that stand for what is known before (domain F11: m = 10).
  static let priorPairs = 10.0

  /// Nil without pairs.
  public init?(_ pairs: [Pair]) {
    guard !pairs.isEmpty else { return nil }
    let count = Double(pairs.count)
    let differences = pairs.map { Double($0.rated - $0.assessor) }
    let bias = differences.reduce(0, +) / count
    self.pairs = pairs
    self.bias = bias
    shrunkBias = bias * count / (count + RaterCalibration.priorPairs)
    if pairs.count > 1 {
      let variance = differences.reduce(0) { $0 + ($1 - bias) * ($1 - bias) } / (count - 1)
      let reach = NormalDistribution.z95 * variance.squareRoot()
      limits = Interval(low: bias - reach, high: bias + reach)
    } else {
      limits = nil
    }
    kappa = RaterCalibration.weightedKappa(pairs.map { ($0.rated, $0.assessor) })
  }

  /// The level that raters like these would be given by the assessor, 1 to 5.
  public func adjusted(_ level: Int) -> Double { min(5, max(1, Double(level) - shrunkBias)) }

  /// 1 - mean squared difference / the mean squared difference of all pairings.
  static func weightedKappa(_ pairs: [(Int, Int)]) -> Double? {
    var observed = 0
    var expected = 0
    for (one, other) in pairs {
      observed += (one - other) * (one - other)
      for (_, paired) in pairs { expected += (one - paired) * (one - paired) }
    }
    return expected == 0 ? nil : 1 - Double(pairs.count) * Double(observed) / Double(expected)
  }
}
