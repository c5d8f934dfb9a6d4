import Planning

/// The plan has an outcome among its KPIs, such as win rate, deal size or new customers.
struct KPI033OutcomeMeasured: SetupRule {
  static let description = RuleDescription.setup(
    "KPI033", "outcome-measured", .warning,
    what: "The plan has an outcome among its KPIs, such as win rate, deal size or new customers.",
    why: "Activity can rise for a year without a single customer more.",
    source: "Brown 1996: Keeping Score",
    fix: "Add a KPI of the outcome.")

  static let columns: [SetupColumn] = [.kpi]

  static func check(_ setup: SetupContext) -> Judgement {
    let timings = setup.rows.filter { !$0.id.isEmpty }.map(\.timing)
    if timings.contains(.lagging) { return .judged(1, violations: []) }
    // Nobody knows of a custom KPI whether it is an outcome.
    guard !timings.isEmpty, !timings.contains(nil) else { return .judged(0, violations: []) }
    func offers() -> String { setup.suggestions { outcomes.contains($0.id) } }
    let flaw = Flaw(
      SetupContext.plan, expected: "a lagging KPI", message: noOutcome,
      remedy: "Add a KPI of the outcome\(offers()).")
    return .judged(1, violations: [Violation(flaws: [flaw])])
  }

  /// Domain V33.
  private static let outcomes: Set = ["K35", "K37", "K44"]
  private static let noOutcome = "The plan has only leading KPIs: no outcome is measured."
}
