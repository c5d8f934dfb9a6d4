import Forms
import Planning

/// A KPI is measured at least as often as decisions are made.
struct KPI037InTimeForDecision: SetupRule {
  static let description = RuleDescription.setup(
    "KPI037", "in-time-for-decision", .warning,
    what: "A KPI is measured at least as often as decisions are made.",
    why: "A value that is a quarter old says nothing about this week.",
    source: "Parmenter: Key Performance Indicators (timely)",
    fix: "Measure more often, or decide on it less often.")

  static let columns: [SetupColumn] = [.cadence]

  static func check(_ setup: SetupContext) -> Judgement {
    guard let period = setup.form.answers["decisionPeriod"]?.choice.flatMap(Cadence.init) else {
      return .skipped("How often decisions are made was not entered.")
    }
    return .each(setup.rows) { row in
      guard !row.isUnexpected(.cadence), let cadence = row.cadence else { return .notJudged }
      if cadence.days <= period.days { return .holds }
      return .violated(
        Flaw(
          row.at(.cadence), expected: "\(period.rawValue) or more often",
          message: slow(period, row.name, cadence),
          remedy: "Measure it \(period.rawValue), or decide on it less often."))
    }
  }

  private static func slow(_ period: Cadence, _ name: String, _ cadence: Cadence) -> String {
    "Decisions are \(period.rawValue), \(name) is \(cadence.rawValue)."
  }
}
