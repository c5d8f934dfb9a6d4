import Planning

/// Every goal that was chosen has a KPI, and every KPI a goal.
struct KPI029GoalsMeasured: SetupRule {
  static let description = RuleDescription.setup(
    "KPI029", "goals-measured", .warning,
    what: "Every goal that was chosen has a KPI, and every KPI a goal.",
    why: "Measures come from goals; a goal without a measure is a wish, a measure without a goal is a habit.",
    source: "Basili, Caldiera, Rombach: The Goal Question Metric Approach",
    fix: "Add a KPI for the goal, or name the goal that the KPI serves.")

  static let columns: [SetupColumn] = [.kpi]

  static func check(_ setup: SetupContext) -> Judgement {
    let marked = setup.marked(.goal)
    let measured = Set(setup.rows.compactMap(\.goal))
    let goals = setup.catalogue.goals.filter { marked.isEmpty || marked.contains($0.id) }
    let entities: [Entity] = goals.map { .goal($0.id) } + setup.rows.map { .row($0) }
    return .each(entities) { entity in
      switch entity {
      case .goal(let id):
        if measured.contains(id) { return .holds }
        func offers() -> String { setup.suggestions { $0.goal == id } }
        return .violated(
          Flaw(
            SetupContext.plan, subject: id, expected: "a KPI for each goal",
            message: unmeasured(setup.name(ofGoal: id)), remedy: "Add a KPI for it\(offers())."))
      case .row(let row):
        if row.id.isEmpty || row.isUnexpected(.goal) { return .notJudged }
        if row.goal != nil { return .holds }
        return .violated(
          Flaw(
            SetupContext.plan, subject: row.identity.joined(separator: " "),
            expected: "a goal for each KPI",
            message: aimless(row.name, setup.rowNumber(row)), remedy: "Name the goal that it serves."))
      }
    }
  }

  private enum Entity {
    case goal(String)
    case row(SetupRow)
  }

  private static func unmeasured(_ goal: String) -> String { "Goal \(goal) has no measure." }
  private static func aimless(_ name: String, _ row: Int?) -> String {
    "\(Shown.sentence(name)) serves no goal\(row.map { " (row \($0))" } ?? "")."
  }
}
