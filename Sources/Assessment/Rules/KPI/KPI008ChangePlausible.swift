import Planning
import Spreadsheet

/// A target asks for no more change than the time allows, unless a reason is given.
struct KPI008ChangePlausible: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI008", "change-plausible", .warning,
    what:
      "A target asks for at most a doubling a year, in proportion to the days until its date, unless a reason is given.",
    why: "Targets far out of reach are given up early, or met by counting differently.",
    source: "Doran 1981: SMART (realistic); the limit is our own",
    fix: "Give the reason for the change, or correct target or date.")

  static let columns: [SetupColumn] = [.target, .baseline, .targetDate]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    guard row.mode != .observe, let target = row.number(.target), let baseline = row.number(.baseline),
      baseline != 0, let date = row.date(.targetDate), date > setup.asOf
    else { return .notJudged }
    if !row.isEmpty(.changeReason) { return .holds }
    let days = date.days(since: setup.asOf)
    let limit = setup.settings.yearlyChange * Double(days) / Double(daysPerYear)
    let change = target / baseline - 1
    // A change of exactly the limit is fine, whatever the last binary digit says.
    if change.magnitude <= limit * (1 + 1e-9) { return .holds }
    return .violated(
      Flaw(
        row.at(.target), expected: "a change of at most \(Shown.percent(limit, digits: 3)), or a reason",
        message: steep(row.shown(target), row.shown(baseline), change, days),
        remedy:
          "Give the reason under \(Shown.quoted(setup.label(.changeReason))), or correct target or date."))
  }

  /// The limit is a year's (domain section 12).
  private static let daysPerYear = 365

  private static func steep(_ target: String, _ baseline: String, _ change: Double, _ days: Int) -> String {
    let sign = change < 0 ? "-" : "+"
    let share = sign + Shown.percent(change.magnitude, digits: 3)
    return "Target \(target) changes the baseline \(baseline) by \(share) in \(Shown.counted(days, "day"))."
  }
}
