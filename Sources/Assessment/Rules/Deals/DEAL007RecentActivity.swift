import Planning
import Spreadsheet

/// Something happened in an open deal within the last 14 days.
struct DEAL007RecentActivity: DealRule {
  static let description = RuleDescription.deals(
    "DEAL007", "recent-activity", .warning,
    what: "Something happened in an open deal within the last 14 days.",
    why: "Silence is the surest sign of a deal that will not come.",
    source: "Deal-health practice (HubSpot pipeline cheat sheet, portalpilot.io)",
    fix: "Contact the buyer, or hand the deal over to nurturing.")

  static let columns: [DealColumn] = [.lastActivity]

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    guard deal.isOpen, let last = deal.date(.lastActivity) else { return .notJudged }
    let days = deals.asOf.days(since: last)
    if days <= deals.settings.quietDays { return .holds }
    return .violated(
      Flaw(
        deal.at(.lastActivity), expected: "at most \(Shown.counted(deals.settings.quietDays, "day")) ago",
        message: quiet(last, days), remedy: "Contact the buyer, or hand the deal over to nurturing."))
  }

  private static func quiet(_ last: CalendarDate, _ days: Int) -> String {
    "Nothing has happened since \(last), for \(Shown.counted(days, "day"))."
  }
}
