import Planning

/// Everything that a derived KPI is computed from is set up: a row with owner, source and cadence, or a base figure with source, period and owner.
struct KPI019InputsSetUp: SetupRule {
  static let description = RuleDescription.setup(
    "KPI019", "inputs-set-up", .error,
    what:
      "Everything that a derived KPI is computed from is set up: a row with owner, source and cadence, or a base figure with source, period and owner.",
    why: "A value computed from figures that nobody delivers will not be delivered either.",
    source: "Arithmetic; the catalogue's list of needs",
    fix: "Add the missing row, or fill in what it lacks.")

  static let columns: [SetupColumn] = [.kpi, .owner, .system, .cadence]

  static func check(_ setup: SetupContext) -> Judgement {
    if let reason = setup.form.missing(["source", "period", "owner"], of: BaseRow.table) {
      return .skipped(reason)
    }
    return .each(setup.rows) { row in
      let needs = setup.needs(of: row)
      if needs.isEmpty { return .notJudged }
      let flaws = needs.compactMap { need in
        gap(need, setup).map { gap in
          Flaw(
            row.at(.kpi), subject: need, expected: setup.name(of: need),
            message: missing(row.name, setup.name(of: need), gap.what), remedy: gap.remedy)
        }
      }
      return flaws.isEmpty ? .holds : .violated(flaws)
    }
  }

  /// What a need lacks; nil when it is met.
  private static func gap(_ need: String, _ setup: SetupContext) -> (what: String, remedy: String)? {
    if setup.catalogue.baseFigures.contains(where: { $0.id == need }) {
      let base = setup.base(need)
      let empty = ["source", "period", "owner"].filter { base?.isEmpty($0) ?? true }
      if empty.isEmpty { return nil }
      return (
        "has no \(empty.joined(separator: " and no "))",
        "Fill in \(Shown.list(empty)) of \(need) among the base figures."
      )
    }
    let rows = setup.rows(of: need)
    if rows.isEmpty {
      return ("is not set up", "Add a row for \(setup.name(of: need)).")
    }
    let gaps = rows.map { row in
      [SetupColumn.owner, .system].filter(row.isEmpty) + (row.choice(.cadence) == nil ? [.cadence] : [])
    }
    guard let fewest = gaps.min(by: { $0.count < $1.count }), !fewest.isEmpty else { return nil }
    let terms = fewest.map(\.term)
    return (
      "has no \(terms.joined(separator: " and no "))", "Fill in \(Shown.list(terms)) in the row of \(need)."
    )
  }

  private static func missing(_ name: String, _ need: String, _ gap: String) -> String {
    "\(name) needs \(need), which \(gap)."
  }
}
