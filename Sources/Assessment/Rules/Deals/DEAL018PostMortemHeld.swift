import Planning
import Spreadsheet

/// A closed deal is reviewed with the buyer within 30 days.
struct DEAL018PostMortemHeld: DealRule {
  static let description = RuleDescription.deals(
    "DEAL018", "post-mortem-held", .warning,
    what: "A closed deal is reviewed with the buyer within 30 days.",
    why: "After a month the buyer remembers the decision, but no longer what made it.",
    source: "The pipeline chart: stage 8, post-mortem",
    fix: "Ask the buyer what decided it, and enter the day of the talk.")

  static let columns: [DealColumn] = [.status, .postMortem]

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    guard !deal.isOpen, !deal.isUnexpected(.postMortem) else { return .notJudged }
    if deal.date(.postMortem) != nil { return .holds }
    guard let closed = (deal.status == .won ? deal.date(.signed) : nil) ?? deal.date(.close) else {
      return .notJudged
    }
    let days = deals.asOf.days(since: closed)
    if days <= deals.settings.postMortemDays { return .holds }
    return .violated(
      Flaw(
        deal.at(.postMortem), expected: "within \(Shown.counted(deals.settings.postMortemDays, "day"))",
        message: unreviewed(deal.status, closed, days),
        remedy: "Ask the buyer what decided it, and enter the day of the talk."))
  }

  private static func unreviewed(_ status: DealStatus, _ closed: CalendarDate, _ days: Int) -> String {
    "The deal was \(status.rawValue) on \(closed), \(Shown.counted(days, "day")) ago, and has not been reviewed."
  }
}
