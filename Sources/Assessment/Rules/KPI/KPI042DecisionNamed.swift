import Planning

/// A KPI names the decision that hangs on it.
struct KPI042DecisionNamed: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI042", "decision-named", .error,
    what: "A KPI names the decision that hangs on it: what changes when it turns red.",
    why: "A number that changes no decision is work for nothing; \"review\" decides nothing.",
    source: "Basili, Caldiera, Rombach: The Goal Question Metric Approach (interpretation)",
    fix: "Write what will be done differently when the value misses its target.")

  static let columns: [SetupColumn] = [.decision]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    if row.mode == .observe || row.isUnexpected(.decision) { return .notJudged }
    guard let decision = row.text(.decision) else {
      return .violated(
        Flaw(
          row.at(.decision), expected: expected, message: missing(row.name),
          remedy: "Write what will be done differently when the value misses its target."))
    }
    let words = decision.words
    if !words.allSatisfy({ talk.contains($0) }) { return .holds }
    return .violated(
      Flaw(
        row.at(.decision), expected: expected, message: empty(decision),
        remedy: "Write what will be done differently when the value misses its target."))
  }

  /// Words that announce talking, and those that tie them together.
  private static let talk: Set = [
    "review", "discuss", "discussion", "monitor", "watch", "check", "meeting", "report", "tbd", "tba", "none",
    "n", "a", "na",
    "it", "the", "this", "in", "at", "and", "or", "weekly", "monthly", "quarterly", "kpi", "value", "we",
    "will",
  ]

  private static let expected = "what will be done differently"
  private static func missing(_ name: String) -> String { "No decision hangs on \(name)." }
  private static func empty(_ decision: String) -> String { "\(Shown.quoted(decision)) is no decision." }
}
