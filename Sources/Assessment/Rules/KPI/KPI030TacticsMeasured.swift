import Planning

/// Every tactic that was chosen has a KPI, and every KPI of a stage a tactic.
struct KPI030TacticsMeasured: SetupRule {
  static let description = RuleDescription.setup(
    "KPI030", "tactics-measured", .warning,
    what: "Every tactic that was chosen has a KPI, and every KPI of a stage a tactic.",
    why: "What is done and not measured is repeated out of habit.",
    source: "Basili, Caldiera, Rombach: The Goal Question Metric Approach",
    fix: "Add a KPI for the tactic, or name the tactic that the KPI measures.")

  static let columns: [SetupColumn] = [.kpi, .tactic]

  static func check(_ setup: SetupContext) -> Judgement {
    let marked = setup.marked(.tactic)
    let measured = Set(setup.rows.compactMap(\.tactic))
    let tactics = setup.catalogue.tactics.filter { marked.contains($0.id) }
    let entities: [Entity] = tactics.map { .tactic($0.id) } + setup.rows.map { .row($0) }
    return .each(entities) { entity in
      switch entity {
      case .tactic(let id):
        if measured.contains(id) { return .holds }
        func offers() -> String { setup.suggestions { $0.tactics.contains(id) } }
        return .violated(
          Flaw(
            SetupContext.plan, subject: id, expected: "a KPI for each tactic",
            message: unmeasured(setup.name(ofTactic: id)), remedy: "Add a KPI for it\(offers())."))
      case .row(let row): return check(row, setup)
      }
    }
  }

  private static func check(_ row: SetupRow, _ setup: SetupContext) -> Verdict {
    if row.id.isEmpty || row.isUnexpected(.tactic) || row.stage == SetupContext.acrossTheFunnel {
      return .notJudged
    }
    // A KPI that the catalogue has for all tactics need not name one.
    if row.tactic != nil || row.kpi?.tactics.isEmpty == true { return .holds }
    let offers = (row.kpi?.tactics ?? []).map { setup.name(ofTactic: $0) }
    return .violated(
      Flaw(
        row.at(.tactic), expected: "a tactic", message: missing(row.name),
        remedy: offers.isEmpty
          ? "Name the tactic that it measures." : "Name the tactic that it measures, such as \(offers[0])."))
  }

  private enum Entity {
    case tactic(String)
    case row(SetupRow)
  }

  private static func unmeasured(_ tactic: String) -> String { "Tactic \(tactic) is not measured." }
  private static func missing(_ name: String) -> String { "\(Shown.sentence(name)) names no tactic." }
}
