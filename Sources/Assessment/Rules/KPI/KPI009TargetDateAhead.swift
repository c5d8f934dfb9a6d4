import Planning
import Spreadsheet

/// A target has a date, and the date lies ahead.
struct KPI009TargetDateAhead: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI009", "target-date-ahead", .error,
    what: "A target has a date, and the date lies after the day of the check.",
    why: "A target without a date is never missed, and one whose date has passed is not a plan any more.",
    source: "Doran 1981: SMART (time-related)",
    fix: "Set a date that lies ahead, or close the KPI.")

  static let columns: [SetupColumn] = [.targetDate]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    if row.mode == .observe || row.isUnexpected(.targetDate) { return .notJudged }
    guard let date = row.date(.targetDate) else {
      return .violated(
        Flaw(
          row.at(.targetDate), expected: expected(setup.asOf), message: missing(row.name),
          remedy: "Enter the day by which the target is to be met."))
    }
    if date > setup.asOf { return .holds }
    return .violated(
      Flaw(
        row.at(.targetDate), expected: expected(setup.asOf), message: passed(date, setup.asOf),
        remedy: "Set a new date, or close the KPI."))
  }

  private static func expected(_ asOf: CalendarDate) -> String { "a date after \(asOf)" }
  private static func missing(_ name: String) -> String { "\(name) has no target date." }
  private static func passed(_ date: CalendarDate, _ asOf: CalendarDate) -> String {
    date == asOf ? "Target date \(date) is the day of the check." : "Target date \(date) has passed."
  }
}
