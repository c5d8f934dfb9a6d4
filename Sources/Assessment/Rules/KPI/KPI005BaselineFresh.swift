import Planning
import Spreadsheet

/// A baseline says when and of whom it was measured, and is recent.
struct KPI005BaselineFresh: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI005", "baseline-fresh", .warning,
    what: "A baseline says when and of whom it was measured, and is not older than two periods or 90 days.",
    why: "An old value, or one of other customers, makes the target look nearer or farther than it is.",
    source: "Brown 1996: Keeping Score",
    fix: "Fill in baseline date and population, or measure again.")

  static let columns: [SetupColumn] = [.baseline, .baselineDate, .population]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    guard row.number(.baseline) != nil, !row.isUnexpected(.baselineDate) else { return .notJudged }
    let gaps = [SetupColumn.baselineDate, .population].filter(row.isEmpty)
    guard gaps.isEmpty, let date = row.date(.baselineDate) else {
      let labels = gaps.map(\.term)
      return .violated(
        Flaw(
          row.at(.baselineDate), expected: "a date, and whom the value is of", message: incomplete(labels),
          remedy: "Fill in \(Shown.list(labels))."))
    }
    let age = setup.asOf.days(since: date)
    let limit = max(
      setup.settings.baselineDays, setup.settings.baselineCadences * (row.cadence?.days ?? 0))
    if age <= limit { return .holds }
    return .violated(
      Flaw(
        row.at(.baselineDate), expected: "at most \(Shown.counted(limit, "day")) before \(setup.asOf)",
        message: old(date, age, limit), remedy: "Measure again, and enter the new value with its date."))
  }

  private static func incomplete(_ labels: [String]) -> String {
    "The baseline has no \(labels.joined(separator: " and no "))."
  }
  private static func old(_ date: CalendarDate, _ age: Int, _ limit: Int) -> String {
    "The baseline of \(date) is \(Shown.counted(age, "day")) old; \(limit) are the limit."
  }
}
