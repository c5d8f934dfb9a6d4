/// A KPI names the system that its value comes from.
struct KPI011SystemNamed: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI011", "system-named", .error,
    what: "A KPI names the system that its value comes from.",
    why: "Without a source the value is asked for anew, and answered differently, each time.",
    source: "Basili, Caldiera, Rombach: The Goal Question Metric Approach; KPI sheets in practice",
    fix: "Name the system, and in the next column the object or field.")

  static let columns: [SetupColumn] = [.system]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    if row.isUnexpected(.system) { return .notJudged }
    if !row.isEmpty(.system) { return .holds }
    return .violated(
      Flaw(
        row.at(.system), expected: "a system", message: missing(row.name),
        remedy: "Name the system, and the object or field in it."))
  }

  private static func missing(_ name: String) -> String { "\(name) has no data source." }
}
