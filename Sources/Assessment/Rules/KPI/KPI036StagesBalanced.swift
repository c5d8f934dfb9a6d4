import Forms
import Planning

/// No stage holds more than half of the plan's KPIs.
struct KPI036StagesBalanced: SetupRule {
  static let description = RuleDescription.setup(
    "KPI036", "stages-balanced", .warning,
    what: "No stage holds more than half of the plan's KPIs.",
    why: "A plan that looks hard at one stage loses buyers in the others.",
    source: "Our own judgement",
    fix: "Move attention to the other stages.")

  static let columns: [SetupColumn] = [.kpi]

  static func check(_ setup: SetupContext) -> Judgement {
    let stages = setup.rows.compactMap(\.stage)
    guard setup.rows.count >= setup.settings.stageShareFrom else { return .judged(0, violations: []) }
    for stage in setup.catalogue.stages {
      let count = stages.count { $0 == stage.id }
      guard Double(count) > setup.settings.stageShare * Double(setup.rows.count) else { continue }
      let flaw = Flaw(
        SetupContext.plan, subject: stage.id,
        expected: "at most \(Shown.percent(setup.settings.stageShare)) in one stage",
        message: heavy(setup.name(ofStage: stage.id), count, setup.rows.count),
        remedy: "Drop some of them, or measure the other stages too.")
      return .judged(1, violations: [Violation(flaws: [flaw])])
    }
    return .judged(1, violations: [])
  }

  private static func heavy(_ stage: String, _ count: Int, _ all: Int) -> String {
    "Stage \(stage) holds \(count) of the plan's \(all) KPIs."
  }
}
