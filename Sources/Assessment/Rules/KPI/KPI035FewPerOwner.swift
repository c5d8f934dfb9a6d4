import Planning

/// A person owns at most seven KPIs, and the plan has at most twenty.
struct KPI035FewPerOwner: SetupRule {
  static let description = RuleDescription.setup(
    "KPI035", "few-per-owner", .warning,
    what: "A person owns at most seven KPIs, and the plan has at most twenty.",
    why: "Nobody can steer by more; most organisations asked report fewer than twenty.",
    source: "Kaplan and Norton; Parmenter: Key Performance Indicators",
    fix: "Give some to others, or only observe them.")

  static let columns: [SetupColumn] = [.kpi, .owner]

  static func check(_ setup: SetupContext) -> Judgement {
    var owners: [(folded: String, name: String, count: Int)] = []
    for row in setup.rows {
      guard let owner = row.text(.owner) else { continue }
      if let index = owners.firstIndex(where: { $0.folded == owner.folded }) {
        owners[index].count += 1
      } else {
        owners.append((owner.folded, owner, 1))
      }
    }
    let limit = setup.settings.kpisPerOwner
    let people = Judgement.each(owners) { owner in
      if owner.count <= limit { return .holds }
      return .violated(
        Flaw(
          SetupContext.plan, subject: owner.folded, expected: "at most \(limit)",
          message: "\(Shown.quoted(owner.name)) owns \(owner.count) KPIs; \(limit) are the limit.",
          remedy: "Give some of them to others."))
    }
    return people.joined(headline(setup))
  }

  /// What is only observed is not steered by.
  private static func headline(_ setup: SetupContext) -> Judgement {
    let count = setup.rows.count { $0.mode != .observe }
    let limit = setup.settings.headlineKPIs
    if count == 0 { return .judged(0, violations: []) }
    if count <= limit { return .judged(1, violations: []) }
    let flaw = Flaw(
      SetupContext.plan, subject: "plan", expected: "at most \(limit)",
      message: "The plan steers by \(count) KPIs; \(limit) are the limit.",
      remedy: "Keep the KPIs that a decision depends on, and only observe the others.")
    return .judged(1, violations: [Violation(flaws: [flaw])])
  }
}
