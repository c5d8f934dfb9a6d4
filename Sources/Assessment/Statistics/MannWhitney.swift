/// Whether one group's values tend to be larger than another's, by ranks (Mann & Whitney 1947).
public struct MannWhitney: Hashable, Sendable {
  /// Pairs in which the first group's value is larger; ties count half.
  public let u: Double
  /// Two-sided, by the normal approximation with corrections for ties and continuity; nil where all values are equal.
  public let p: Double?

  /// Nil for an empty group, and for values that are no numbers.
  public init?(_ first: [Double], _ second: [Double]) {
    guard !first.isEmpty, !second.isEmpty, (first + second).allSatisfy(\.isFinite) else { return nil }
    let (m, n) = (Double(first.count), Double(second.count))
    let all = first.map { (value: $0, isFirst: true) } + second.map { (value: $0, isFirst: false) }
    let sorted = all.sorted { $0.value < $1.value }
    var rankSum = 0.0
    var ties = 0.0
    var start = 0
    while start < sorted.count {
      var end = start
      while end + 1 < sorted.count, sorted[end + 1].value == sorted[start].value { end += 1 }
      let size = Double(end - start + 1)
      let rank = Double(start + end) / 2 + 1
      rankSum += rank * Double(sorted[start...end].count { $0.isFirst })
      ties += size * size * size - size
      start = end + 1
    }
    u = rankSum - m * (m + 1) / 2
    let total = m + n
    let variance = m * n / 12 * (total + 1 - (total > 1 ? ties / (total * (total - 1)) : 0))
    guard variance > 0 else {
      p = nil
      return
    }
    let z = (max(u, m * n - u) - m * n / 2 - 0.5) / variance.squareRoot()
    p = min(1, 2 * NormalDistribution.cumulative(-z))
  }
}
