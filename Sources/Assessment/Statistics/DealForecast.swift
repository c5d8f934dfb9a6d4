/// What a set of deals will bring, each being won with its probability and independently of the rest (domain P1).
public struct DealForecast: Hashable, Sendable {
  public struct Deal: Hashable, Sendable {
    public let amount: Double
    /// A fraction; outside 0 to 1 it counts as the nearer end.
    public let probability: Double
    public init(amount: Double, probability: Double) {
      self.amount = amount
      self.probability = min(max(probability, 0), 1)
    }
  }

  /// From this many deals on the band is that of the normal distribution.
  public static let normalFrom = 20
  /// Forgives the last digits of summed probabilities.
  static let slack = 1e-12

  public let deals: [Deal]

  public init(_ deals: [Deal]) {
    self.deals = deals.filter { $0.amount.isFinite && !$0.probability.isNaN }
  }

  /// Sum of amount x probability.
  public var expected: Double { deals.reduce(0) { $0 + $1.amount * $1.probability } }

  /// sqrt(sum of amount^2 p (1 - p)).
  public var standardDeviation: Double {
    deals.reduce(0) { $0 + $1.amount * $1.amount * $1.probability * (1 - $1.probability) }.squareRoot()
  }

  /// The weightiest deal's share in ``expected``; nil where that is 0.
  public var largestShare: Double? {
    let expected = expected
    guard expected != 0, expected.isFinite else { return nil }
    return deals.map { $0.amount * $0.probability }.max().map { $0 / expected }
  }

  /// The band in which the sum lies with 80 % probability: exact below ``normalFrom`` deals, where a sum of few
  /// deals is far from normal; expected +- 1.2816 sd from there on. Nil without deals.
  public var band80: Interval? {
    guard !deals.isEmpty else { return nil }
    guard deals.count < DealForecast.normalFrom else {
      let reach = NormalDistribution.z80 * standardDeviation
      return Interval(low: expected - reach, high: expected + reach)
    }
    let sums = distribution
    return Interval(low: quantile(0.1, sums), high: quantile(0.9, sums))
  }

  /// All sums that can come about, rising, with their probabilities.
  var distribution: [(sum: Double, probability: Double)] {
    deals.reduce([(sum: 0, probability: 1)]) { known, deal in
      guard deal.amount != 0 else { return known }
      let lost = known.map { ($0.sum, $0.probability * (1 - deal.probability)) }
      let won = known.map { ($0.sum + deal.amount, $0.probability * deal.probability) }
      return DealForecast.merged(lost, won)
    }
  }

  /// The least sum that is not exceeded with at least this probability.
  private func quantile(_ probability: Double, _ sums: [(sum: Double, probability: Double)]) -> Double {
    var reached = 0.0
    for entry in sums {
      reached += entry.probability
      if reached >= probability - DealForecast.slack { return entry.sum }
    }
    return sums.last?.sum ?? 0
  }

  /// Two rising lists as one, equal sums together, impossible ones left out.
  private static func merged(
    _ one: [(sum: Double, probability: Double)], _ other: [(sum: Double, probability: Double)]
  ) -> [(sum: Double, probability: Double)] {
    var result: [(sum: Double, probability: Double)] = []
    result.reserveCapacity(one.count + other.count)
    func add(_ entry: (sum: Double, probability: Double)) {
      guard entry.probability > 0 else { return }
      if let last = result.last, last.sum == entry.sum {
        result[result.count - 1].probability += entry.probability
      } else {
        result.append(entry)
      }
    }
    var left = one.startIndex
    var right = other.startIndex
    while left < one.endIndex || right < other.endIndex {
      if right == other.endIndex || (left < one.endIndex && one[left].sum <= other[right].sum) {
        add(one[left])
        left += 1
      } else {
        add(other[right])
        right += 1
      }
    }
    return result
  }
}
