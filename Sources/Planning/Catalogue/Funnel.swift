/// The catalogue of the KPI planner.
public struct FunnelKPIContent: Sendable {
  public let stages: [FunnelStage]
  public let goals: [Goal]
  public let tactics: [Tactic]
  public let kpis: [KPI]
  public let baseFigures: [BaseFigure]
  public let funnel: [FunnelStep]
  /// All that KPIs usually come from, each in words.
  public let sources: Set<[String]>
  /// By all words for them, folded.
  private let kpisByWord: [String: KPI]

  public init(
    stages: [FunnelStage], goals: [Goal], tactics: [Tactic], kpis: [KPI], baseFigures: [BaseFigure],
    funnel: [FunnelStep]
  ) {
    self.stages = stages
    self.goals = goals
    self.tactics = tactics
    self.kpis = kpis
    self.baseFigures = baseFigures
    self.funnel = funnel
    var kpisByWord: [String: KPI] = [:]
    for kpi in kpis {
      kpisByWord[kpi.name.folded] = kpi
      kpisByWord["\(kpi.id) \(kpi.name)".folded] = kpi
    }
    for kpi in kpis { kpisByWord[kpi.id.folded] = kpi }
    self.kpisByWord = kpisByWord
    sources = Set(kpis.flatMap(\.sources))
  }

  /// The KPI with this id or name, or with both as the drop-downs show them, however it was typed.
  public func kpi(named word: String) -> KPI? { kpisByWord[word.folded] }
}

extension FunnelKPIContent: TemplateContent {
  public var parts: [ContentPart] {
    [
      ContentPart(one: "stage", many: "stages", rows: stages.map { ($0.id, $0.name) }),
      ContentPart(one: "goal", many: "goals", rows: goals.map { ($0.id, $0.name) }),
      ContentPart(one: "tactic", many: "tactics", rows: tactics.map { ($0.id, $0.name) }),
      ContentPart(one: "KPI", many: "KPIs", rows: kpis.map { ($0.id, "\($0.name): \($0.formula)") }),
      ContentPart(one: "base figure", many: "base figures", rows: baseFigures.map { ($0.id, $0.name) }),
    ]
  }

  public var names: [(id: String, name: String)] {
    stages.map { ($0.id, $0.name) } + goals.map { ($0.id, $0.name) } + tactics.map { ($0.id, $0.name) }
      + kpis.map { ($0.id, $0.name) } + baseFigures.map { ($0.id, $0.name) }
      + funnel.map { ($0.id, $0.name) }
  }
}

/// A stage of the funnel (`S1` to `S8`, and `SX` across it).
public struct FunnelStage: Hashable, Sendable {
  public let id: String
  public let name: String
  /// What the buyer asks at this stage.
  public let question: String
  public init(id: String, name: String, question: String) {
    self.id = id
    self.name = name
    self.question = question
  }
}

/// A goal (`G01` to `G16`) and the question that it answers.
public struct Goal: Hashable, Sendable {
  public let id: String
  public let name: String
  public let question: String
  public init(id: String, name: String, question: String) {
    self.id = id
    self.name = name
    self.question = question
  }
}

/// A tactic (`T01` to `T20`).
public struct Tactic: Hashable, Sendable {
  public let id: String
  public let name: String
  public let definition: String
  public init(id: String, name: String, definition: String) {
    self.id = id
    self.name = name
    self.definition = definition
  }
}

/// A step of the funnel's arithmetic: `visitors leads mql sql opportunities won`.
public struct FunnelStep: Hashable, Sendable {
  public let id: String
  public let name: String
  /// The KPI that is the rate from this step to the next one (`K16` for visitors to leads); nil for the last.
  public let rateKPI: String?
  public init(id: String, name: String, rateKPI: String?) {
    self.id = id
    self.name = name
    self.rateKPI = rateKPI
  }
}
