import Planning

/// A row names a KPI of the catalogue, or defines its own in full.
struct KPI001KnownOrDefined: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI001", "known-or-defined", .error,
    what: "A row names a KPI of the catalogue, or defines its own in full: formula, unit and direction.",
    why: "A measure that is only a name is measured differently by everybody who reads it.",
    source: "Basili, Caldiera, Rombach: The Goal Question Metric Approach",
    fix: "Pick a KPI from the list, or fill in formula, unit and direction of your own.")

  static let columns: [SetupColumn] = [.kpi]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    if row.kpi != nil { return .holds }
    guard let value = row.value(.kpi) else {
      return .violated(Flaw(row.at(.kpi), expected: expected, message: unnamed, remedy: name))
    }
    guard let custom = row.customName else {
      let shown = Shown.answer(value, nil, choices: nil, unit: nil)
      return .violated(Flaw(row.at(.kpi), expected: expected, message: unknown(shown), remedy: name))
    }
    let gaps = [SetupColumn.formula, .unit, .direction].filter(row.isEmpty)
    if gaps.isEmpty { return .holds }
    let labels = gaps.map(\.term)
    return .violated(
      Flaw(
        row.at(.kpi), expected: expected, message: undefined(custom, labels),
        remedy: "Pick a KPI from the list, or fill in \(Shown.list(labels)) in this row."))
  }

  private static let expected = "a KPI of the catalogue, or formula, unit and direction"
  private static let unnamed = "The row names no KPI."
  private static let name = "Pick a KPI from the list, or type a name and define it in this row."

  private static func unknown(_ word: String) -> String { "\(Shown.quoted(word)) is no KPI." }

  private static func undefined(_ name: String, _ gaps: [String]) -> String {
    "\(Shown.quoted(name)) is not in the catalogue and has no \(gaps.joined(separator: " and no "))."
  }
}
