extension MaturityScore.Agreement {
  /// Below this many raters of a dimension only the range is told (domain F8).
  static let fewestRaters = 3

  /// How far raters agree. `ratings` holds a row a rater, each with a place for every one of `dimensions`.
  public init(ratings: [[Int?]], dimensions: [String]) {
    self.init(
      alpha: KrippendorffAlpha.value(ratings.map { $0.map { $0.map(Double.init) } }, metric: .ordinal),
      raters: ratings.count,
      byDimension: dimensions.enumerated().map { place, id in
        .init(id: id, levels: ratings.compactMap { $0.indices.contains(place) ? $0[place] : nil })
      },
      icc: Self.correlation(ratings))
  }

  /// Of a table without gaps, a row a dimension.
  private static func correlation(_ ratings: [[Int?]]) -> IntraclassCorrelation? {
    let complete = ratings.map { $0.compactMap { $0.map(Double.init) } }
    guard let count = ratings.first?.count, complete.allSatisfy({ $0.count == count }) else { return nil }
    return IntraclassCorrelation((0..<count).map { place in complete.map { $0[place] } })
  }
}

extension MaturityScore.DimensionAgreement {
  init(id: String, levels: [Int]) {
    let measured =
      levels.count < MaturityScore.Agreement.fewestRaters
      ? nil : WithinGroupAgreement(levels.map(Double.init))
    self.init(
      id: id, n: levels.count, range: levels.max().flatMap { high in levels.min().map { high - $0 } },
      rwg: measured?.rwg, rwgMv: measured?.rwgMv, awg: measured?.awg)
  }
}
