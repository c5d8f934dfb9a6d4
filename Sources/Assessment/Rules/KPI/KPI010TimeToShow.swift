import Planning
import Spreadsheet

/// A target date lies at least one period ahead, for a lagging KPI one sales cycle too.
struct KPI010TimeToShow: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI010", "time-to-show", .warning,
    what: "A target date lies at least one period ahead, for a lagging KPI one sales cycle too.",
    why: "A change cannot show before the next value is there, nor in won deals before a deal can be won.",
    source: "Our own judgement",
    fix: "Set a later date, or use a leading KPI.")

  static let columns: [SetupColumn] = [.targetDate]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    guard row.mode != .observe, let date = row.date(.targetDate), date > setup.asOf else { return .notJudged }
    let cycle = row.timing == .lagging ? salesCycle(setup) : nil
    guard row.cadence != nil || cycle != nil else { return .notJudged }
    let needed = max(Double(row.cadence?.days ?? 0), cycle ?? 0)
    let days = date.days(since: setup.asOf)
    if Double(days) >= needed { return .holds }
    let isCycle = needed == cycle && needed > Double(row.cadence?.days ?? 0)
    return .violated(
      Flaw(
        row.at(.targetDate), expected: "at least \(Shown.counted(needed, "day")) after \(setup.asOf)",
        message: isCycle ? cycleTooLong(needed, days) : cadenceTooLong(row.cadence, days),
        remedy: "Set a later date, or use a leading KPI."))
  }

  /// How long a sale takes: the baseline of K39.
  private static func salesCycle(_ setup: SetupContext) -> Double? {
    setup.rows(of: "K39").compactMap { $0.number(.baseline) }.first
  }

  private static func cycleTooLong(_ cycle: Double, _ days: Int) -> String {
    "A sales cycle of \(Shown.counted(cycle, "day")) cannot show in \(Shown.counted(days, "day"))."
  }
  private static func cadenceTooLong(_ cadence: Cadence?, _ days: Int) -> String {
    "A \(cadence?.rawValue ?? "") value cannot show a change in \(Shown.counted(days, "day"))."
  }
}
