import Planning

/// Stages, goals and the plan as a whole have leading KPIs, not only lagging ones.
struct KPI032WarnsEarly: SetupRule {
  static let description = RuleDescription.setup(
    "KPI032", "warns-early", .warning,
    what: "Stages, goals and the plan as a whole have leading KPIs, not only lagging ones.",
    why: "A lagging value tells what went wrong when it can no longer be changed.",
    source: "Brown 1996: Keeping Score; KPI sheets in practice",
    fix: "Add a leading KPI; the message names some.")

  static let columns: [SetupColumn] = [.kpi]

  static func check(_ setup: SetupContext) -> Judgement {
    let groups =
      setup.catalogue.stages.map { stage in
        Group(
          id: stage.id, name: { "Stage \(setup.name(ofStage: stage.id))" },
          rows: setup.rows.filter { $0.stage == stage.id }, holds: { $0.stage == stage.id })
      }
      + setup.catalogue.goals.map { goal in
        Group(
          id: goal.id, name: { "Goal \(setup.name(ofGoal: goal.id))" },
          rows: setup.rows.filter { $0.goal == goal.id }, holds: { $0.goal == goal.id })
      }
    let parts = Judgement.each(groups) { group in
      guard group.rows.count >= setup.settings.leadingFrom else { return .notJudged }
      func leads(_ kpi: KPI) -> Bool { kpi.timing == .leading && group.holds(kpi) }
      guard setup.catalogue.kpis.contains(where: leads) else { return .notJudged }
      // Nobody knows of a custom KPI whether it leads.
      if !group.rows.allSatisfy({ $0.timing == .lagging }) { return .holds }
      return .violated(
        Flaw(
          SetupContext.plan, subject: group.id, expected: "a leading KPI",
          message: late(group.name()), remedy: "Add a leading KPI\(setup.suggestions(leads))."))
    }
    return parts.joined(whole(setup))
  }

  private struct Group {
    let id: String
    let name: () -> String
    let rows: [SetupRow]
    let holds: (KPI) -> Bool
  }

  private static func whole(_ setup: SetupContext) -> Judgement {
    let timings = setup.rows.compactMap(\.timing)
    guard !timings.isEmpty else { return .judged(0, violations: []) }
    let share = Double(timings.count { $0 == .lagging }) / Double(timings.count)
    if share <= setup.settings.laggingShare { return .judged(1, violations: []) }
    let flaw = Flaw(
      SetupContext.plan, subject: "plan",
      expected: "at most \(Shown.percent(setup.settings.laggingShare)) lagging KPIs",
      message: mostlyLate(share),
      remedy: "Add leading KPIs, which move before the result does.")
    return .judged(1, violations: [Violation(flaws: [flaw])])
  }

  private static func late(_ group: String) -> String {
    "\(group) has only lagging KPIs: nothing warns you early."
  }
  private static func mostlyLate(_ share: Double) -> String {
    "\(Shown.percent(share, digits: 3)) of the plan's KPIs are lagging: nothing warns you early."
  }
}
