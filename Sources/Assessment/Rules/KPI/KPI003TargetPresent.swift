/// A KPI has a target, unless it is only observed.
struct KPI003TargetPresent: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI003", "target-present", .error,
    what: "A KPI has a target, unless it is only observed.",
    why: "Without a target nobody can say whether a value is good, and the measure steers nothing.",
    source: "Doran 1981: SMART (measurable)",
    fix: "Enter a number, or set the mode to observe.")

  static let columns: [SetupColumn] = [.target]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    if row.mode == .observe || row.isUnexpected(.target) { return .notJudged }
    if row.number(.target) != nil { return .holds }
    return .violated(
      Flaw(
        row.at(.target), expected: "a number", message: missing(row.name),
        remedy: "Enter a number, or mark the row as only observed."))
  }

  private static func missing(_ name: String) -> String { "\(name) has no target." }
}
