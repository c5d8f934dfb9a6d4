/// How good probabilities were, once it is known what happened (Brier 1950; domain P4).
public struct BrierScore: Hashable, Sendable {
  /// Mean squared error of the probabilities: 0 perfect, 0.25 as good as saying a half each time.
  public let score: Double
  /// How far the probabilities lie from the shares that came true; less is better.
  public let reliability: Double
  /// How well the forecasts tell the cases apart; more is better.
  public let resolution: Double
  /// What cannot be helped: o (1 - o) of the overall share.
  public let uncertainty: Double

  /// 1 - score / uncertainty; nil where all cases ended alike.
  public var skill: Double? { uncertainty > 0 ? 1 - score / uncertainty : nil }

  /// One group for each probability that was given, so that score = reliability - resolution + uncertainty exactly
  /// (Murphy 1973). Nil without forecasts.
  public init?(_ forecasts: [(probability: Double, happened: Bool)]) {
    guard !forecasts.isEmpty else { return nil }
    let n = Double(forecasts.count)
    func share(_ group: [(probability: Double, happened: Bool)]) -> Double {
      Double(group.count { $0.happened }) / Double(group.count)
    }
    let overall = share(forecasts)
    var reliability = 0.0
    var resolution = 0.0
    let groups = Dictionary(grouping: forecasts, by: \.probability)
    for (probability, group) in groups.sorted(by: { $0.key < $1.key }) {
      let count = Double(group.count)
      let came = share(group)
      reliability += count * (probability - came) * (probability - came)
      resolution += count * (came - overall) * (came - overall)
    }
    score =
      forecasts.reduce(0) { sum, forecast in
        let error = forecast.probability - (forecast.happened ? 1 : 0)
        return sum + error * error
      } / n
    self.reliability = reliability / n
    self.resolution = resolution / n
    uncertainty = overall * (1 - overall)
  }
}
