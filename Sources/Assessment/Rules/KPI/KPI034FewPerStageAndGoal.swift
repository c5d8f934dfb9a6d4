import Planning

/// A stage has at most seven KPIs, a goal at most three.
struct KPI034FewPerStageAndGoal: SetupRule {
  static let description = RuleDescription.setup(
    "KPI034", "few-per-stage-and-goal", .warning,
    what: "A stage has at most seven KPIs, a goal at most three.",
    why: "Where everything is measured, nothing is looked at.",
    source: "Kaplan and Norton: at most two measures an objective; the limits are ours",
    fix: "Keep the KPIs that a decision depends on.")

  static let columns: [SetupColumn] = [.kpi]

  static func check(_ setup: SetupContext) -> Judgement {
    let stages = setup.catalogue.stages.map { stage in
      (
        id: stage.id, name: "Stage \(setup.name(ofStage: stage.id))",
        count: setup.rows.count { $0.stage == stage.id }, limit: setup.settings.kpisPerStage
      )
    }
    let goals = setup.catalogue.goals.map { goal in
      (
        id: goal.id, name: "Goal \(setup.name(ofGoal: goal.id))",
        count: setup.rows.count { $0.goal == goal.id }, limit: setup.settings.kpisPerGoal
      )
    }
    return .each(stages + goals) { group in
      if group.count == 0 { return .notJudged }
      if group.count <= group.limit { return .holds }
      return .violated(
        Flaw(
          SetupContext.plan, subject: group.id, expected: "at most \(group.limit)",
          message: crowded(group.name, group.count, group.limit),
          remedy: "Keep the KPIs that a decision depends on."))
    }
  }

  private static func crowded(_ name: String, _ count: Int, _ limit: Int) -> String {
    "\(name) has \(count) KPIs; \(limit) are the limit."
  }
}
