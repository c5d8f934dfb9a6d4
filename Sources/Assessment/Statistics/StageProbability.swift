/// Probabilities of stages from a client's own history (domain P2).
public enum StageProbability {
  /// The weight of the chart's probability, in deals.
  public static let chartWeight = 20.0
  /// Below this many closed deals the chart's probability is not replaced.
  public static let fewestDeals = 10

  /// (won + m p0) / (closed + m): the own share, drawn towards the chart's the more the fewer deals there are. Nil
  /// unless 0 <= won <= closed.
  public static func shrunk(
    won: Int, closed: Int, chart: Double, weight: Double = chartWeight
  ) -> Double? {
    guard closed >= 0, (0...closed).contains(won), Double(closed) + weight > 0 else { return nil }
    return (Double(won) + weight * chart) / (Double(closed) + weight)
  }

  /// The nearest series that never falls, by pooling neighbours that do (Ayer et al. 1955): each pool gets its
  /// weighted mean. Without weights, or with fewer than there are values, each value weighs 1.
  public static func nonDecreasing(_ values: [Double], weights: [Double] = []) -> [Double] {
    var pools: [(sum: Double, weight: Double, count: Int)] = []
    for (place, value) in values.enumerated() {
      let weight = weights.count == values.count ? weights[place] : 1
      var pool = (sum: value * weight, weight: weight, count: 1)
      while let last = pools.last, last.sum * pool.weight > pool.sum * last.weight {
        pools.removeLast()
        pool = (last.sum + pool.sum, last.weight + pool.weight, last.count + pool.count)
      }
      pools.append(pool)
    }
    return pools.flatMap { pool in
      [Double](repeating: pool.weight == 0 ? 0 : pool.sum / pool.weight, count: pool.count)
    }
  }
}
