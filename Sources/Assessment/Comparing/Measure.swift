/// One number or verdict of a score by name, as comparisons and the history follow it from round to round.
public struct Measure: Hashable, Sendable {
  /// Which way is better.
  public enum Direction: String, Hashable, Sendable { case higher, lower, neither }

  /// `index`, `D03.scored`, `areas.data`, `required.leads`; the same in every round.
  public var id: String
  /// Nil where it could not be told.
  public var number: Double?
  /// A verdict in words of the JSON (`readiness-project`); its `number` rises with what is better.
  public var word: String?
  public var direction: Direction

  public init(_ id: String, _ number: Double?, _ direction: Direction, word: String? = nil) {
    self.id = id
    self.number = number
    self.word = word
    self.direction = direction
  }

  init(_ id: String, _ number: Int?, _ direction: Direction) {
    self.init(id, number.map(Double.init), direction)
  }
}

extension ReadinessScore {
  public var measures: [Measure] {
    let ranks: [ReadinessVerdict: Double] = [.notYet: 0, .readinessProject: 1, .implement: 2]
    return [
      Measure("verdict", ranks[verdict], .higher, word: verdict.rawValue),
      Measure("overall", overall, .higher),
      Self.question("q1", questions.q1), Self.question("q2", questions.q2), Self.question("q3", questions.q3),
    ] + areas.map { Measure("areas.\($0.id)", $0.score, .higher) } + [Measure("gaps", gaps.count, .lower)]
  }
}

extension ReadinessScore {
  /// "Don't know" counts as no.
  private static func question(_ id: String, _ answer: String?) -> Measure {
    Measure(id, answer.map { $0 == "yes" ? 1 : 0 }, .higher, word: answer)
  }
}

extension MaturityScore {
  public var measures: [Measure] {
    [Measure("staged", staged, .higher), Measure("index", index, .higher)]
      + dimensions.map { Measure("\($0.id).scored", $0.scored, .higher) }
      + dimensions.map { Measure("\($0.id).rated", $0.rated, .neither) }
      + dimensions.map { Measure("\($0.id).evidence", $0.evidence, .higher) }
      + dimensions.map { Measure("\($0.id).target", $0.target, .neither) }
  }
}

extension FunnelKPIScore {
  public var measures: [Measure] {
    let ranks: [SetupGrade.Grade: Double] = [.notUsable: 0, .usableWithWarnings: 1, .usable: 2]
    return [
      Measure("grade", ranks[grade], .higher, word: grade.rawValue), Measure("score", score, .higher),
      Measure("errors", errors, .lower), Measure("warnings", warnings, .lower),
      Measure("kpis", kpis.count, .neither), Measure("computable", kpis.count { $0.computable }, .higher),
      Measure("stages", coverage.stages.covered, .higher), Measure("goals", coverage.goals.covered, .higher),
      Measure("tactics", coverage.tactics.covered, .higher),
    ] + funnel.volumes.actual.map { Measure("actual.\($0.key)", $0.value, .higher) }
      + funnel.volumes.target.map { Measure("target.\($0.key)", $0.value, .neither) }
      + funnel.rates.actual.map { Measure("rate.\($0.key)", $0.value, .higher) }
  }
}

extension PipelineScore {
  public var measures: [Measure] {
    [
      Measure("open.count", open?.count, .neither), Measure("open.amount", open?.amount, .neither),
      Measure("weightedEntered", weightedEntered, .neither), Measure("weighted", weighted, .higher),
      Measure("sd", sd, .neither), Measure("largestShare", largestShare, .lower),
    ]
      + byCurrency.flatMap { forecast in
        let code = forecast.currency ?? "none"
        return [
          Measure("\(code).weightedEntered", forecast.weightedEntered, .neither),
          Measure("\(code).weighted", forecast.weighted, .higher),
        ]
      } + [Measure("health", meanHealth, .higher)]
  }

  /// Of the open deals; nil without any.
  private var meanHealth: Double? {
    let health = deals.compactMap(\.health)
    return health.isEmpty ? nil : Double(health.reduce(0, +)) / Double(health.count)
  }
}
