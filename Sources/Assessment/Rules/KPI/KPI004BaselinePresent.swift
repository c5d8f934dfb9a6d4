/// A KPI has a baseline: the value that it starts from.
struct KPI004BaselinePresent: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI004", "baseline-present", .warning,
    what: "A KPI has a baseline: the value that it starts from.",
    why: "A target without a starting point is a wish: nobody can tell how far away it is.",
    source: "Brown 1996: Keeping Score; Doran 1981: SMART (realistic)",
    fix: "Enter the last period's value, or plan one period of measuring before the target counts.")

  static let columns: [SetupColumn] = [.baseline]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    if row.isUnexpected(.baseline) { return .notJudged }
    if row.number(.baseline) != nil { return .holds }
    return .violated(
      Flaw(
        row.at(.baseline), expected: "a number", message: missing(row.name),
        remedy: "Enter the last period's value, or plan one period of measuring."))
  }

  private static func missing(_ name: String) -> String { "\(name) has no baseline." }
}
