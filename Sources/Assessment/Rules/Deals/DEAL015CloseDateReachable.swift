import Planning
import Spreadsheet

/// The close date leaves the remaining stages at least half of the time that the chart allows them.
struct DEAL015CloseDateReachable: DealRule {
  static let description = RuleDescription.deals(
    "DEAL015", "close-date-reachable", .warning,
    what: "The close date leaves the remaining stages at least half of the time that the chart allows them.",
    why: "A close date before the work can be done is the seller's wish, not the buyer's plan.",
    source: "Our own judgement",
    fix: "Move the date, or note why the stages go faster.")

  static let columns: [DealColumn] = [.stage, .close]

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    guard deal.isOpen, let stage = deal.openStage, let close = deal.date(.close), close >= deals.asOf else {
      return .notJudged
    }
    let limits = (stage...DealRow.openStages.upperBound).compactMap { deals.ageLimit(ofStage: $0) }
    let needed = deals.settings.remainingShare * limits.reduce(0, +)
    let days = close.days(since: deals.asOf)
    if Double(days) >= needed { return .holds }
    return .violated(
      Flaw(
        deal.at(.close),
        expected: "at least \(Shown.counted(needed.rounded(.up), "day")) after \(deals.asOf)",
        message: soon(close, days, deals.name(ofStage: stage), needed.rounded(.up)),
        remedy: "Move the date to what the buyer's own steps need."))
  }

  private static func soon(_ close: CalendarDate, _ days: Int, _ stage: String, _ needed: Double) -> String {
    "Close on \(close) is \(Shown.counted(days, "day")) away; from stage \(stage) at least \(Shown.number(needed)) are usual."
  }
}
