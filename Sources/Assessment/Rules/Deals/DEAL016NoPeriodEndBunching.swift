import Planning
import Spreadsheet

/// A close date in the last two days of a quarter has the buyer's reason.
struct DEAL016NoPeriodEndBunching: DealRule {
  static let description = RuleDescription.deals(
    "DEAL016", "no-period-end-bunching", .warning,
    what: "A close date in the last two days of a quarter has the buyer's reason.",
    why: "Quarters end for the seller; the buyer has no reason to sign on that day.",
    source: "Our own judgement",
    fix: "Ask the buyer why then, and note his reason.")

  static let columns: [DealColumn] = [.close, .reason]

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    guard deal.isOpen, let close = deal.date(.close), close >= deals.asOf else { return .notJudged }
    let isEnd =
      close.month.isMultiple(of: 3)
      && close.adding(days: deals.settings.quarterEndDays).map { $0.month != close.month } ?? true
    if !isEnd || !deal.isEmpty(.reason) { return .holds }
    return .violated(
      Flaw(
        deal.at(.close), expected: "a date of the buyer's, or his reason", message: bunched(close),
        remedy: "Ask the buyer why then, and note his reason."))
  }

  private static func bunched(_ close: CalendarDate) -> String {
    "Close on \(close), at the end of the quarter, has no reason of the buyer's."
  }
}
