public import Planning

/// How many KPIs of a set-up there are for each goal in each stage: the coverage as a map.
public struct KPIMap: Hashable, Sendable {
  /// Ids of all stages, in the template's order.
  public var stages: [String] = []
  /// Ids of all goals, in the template's order.
  public var goals: [String] = []
  /// By goal, then by stage.
  public var counts: [[Int]] = []

  public init(_ answers: Answers, content: FunnelKPIContent) {
    let rows = SetupPlan(answers, content: content).rows.filter { $0.id != nil }
    stages = content.stages.map(\.id)
    goals = content.goals.map(\.id)
    counts = goals.map { goal in
      stages.map { stage in rows.count { $0.goal == goal && $0.stage == stage } }
    }
  }
}
