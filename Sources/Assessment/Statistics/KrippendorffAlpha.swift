/// Agreement of any number of raters over many things, ratings missing or not (Hayes & Krippendorff 2007; domain
/// F9). 0.800 and more is dependable, from 0.667 on tentative.
public enum KrippendorffAlpha {
  /// How far two ratings are apart.
  public enum Metric: Hashable, Sendable, CaseIterable { case nominal, ordinal, interval }

  /// `ratings` holds a row a rater, each with a place for every unit. Nil when fewer than two ratings can be
  /// compared and when all are equal: then alpha is not defined.
  public static func value(_ ratings: [[Double?]], metric: Metric) -> Double? {
    let units = ratings.map(\.count).max() ?? 0
    let compared = (0..<units).map { unit in
      ratings.compactMap { $0.indices.contains(unit) ? $0[unit] : nil }.filter(\.isFinite)
    }.filter { $0.count >= 2 }
    let levels = Set(compared.joined()).sorted()
    let index = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($1, $0) })
    let counted = compared.map { unit -> [Int] in
      var counts = [Int](repeating: 0, count: levels.count)
      for rating in unit { if let place = index[rating] { counts[place] += 1 } }
      return counts
    }
    let totals = levels.indices.map { level in counted.reduce(0) { $0 + $1[level] } }
    let n = totals.reduce(0, +)
    let distances = squaredDistances(levels, totals.map(Double.init), metric)

    var expected = 0.0
    var observed = 0.0
    for one in levels.indices {
      for other in levels.indices where other != one {
        let distance = distances(one, other)
        expected += Double(totals[one]) * Double(totals[other]) * distance
        for unit in counted where unit[one] > 0 && unit[other] > 0 {
          observed += Double(unit[one]) * Double(unit[other]) / Double(unit.reduce(0, +) - 1) * distance
        }
      }
    }
    guard expected > 0, n >= 2 else { return nil }
    return 1 - Double(n - 1) * observed / expected
  }

  private static func squaredDistances(
    _ levels: [Double], _ totals: [Double], _ metric: Metric
  ) -> (Int, Int) -> Double {
    switch metric {
    case .nominal: return { $0 == $1 ? 0 : 1 }
    case .interval:
      return {
        let distance = levels[$0] - levels[$1]
        return distance * distance
      }
    case .ordinal:
      return { one, other in
        let between = totals[min(one, other)...max(one, other)].reduce(0, +)
        let distance = between - (totals[one] + totals[other]) / 2
        return distance * distance
      }
    }
  }
}
