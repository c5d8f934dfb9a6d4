import Planning
import Spreadsheet

/// An open deal has a next step with a date within 14 days.
struct DEAL005NextStepDated: DealRule {
  static let description = RuleDescription.deals(
    "DEAL005", "next-step-dated", .warning,
    what: "An open deal has a next step with a date within 14 days.",
    why: "A deal without a next step moves only if the buyer pushes it.",
    source: "Deal-health practice (HubSpot pipeline cheat sheet, portalpilot.io)",
    fix: "Book the next step with the buyer.")

  static let columns: [DealColumn] = [.nextDate]

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    guard deal.isOpen, !deal.isUnexpected(.nextDate) else { return .notJudged }
    let days = deals.settings.nextStepDays
    func flaw(_ message: String) -> Verdict {
      .violated(
        Flaw(
          deal.at(.nextDate), expected: "a date within \(Shown.counted(days, "day")) of \(deals.asOf)",
          message: message, remedy: "Book the next step within \(Shown.counted(days, "day"))."))
    }
    guard let date = deal.date(.nextDate) else { return flaw(missing) }
    let ahead = date.days(since: deals.asOf)
    if ahead < 0 { return flaw(passed(date)) }
    return ahead > days ? flaw(distant(date, ahead)) : .holds
  }

  private static let missing = "The deal has no dated next step."
  private static func passed(_ date: CalendarDate) -> String { "The next step was due on \(date)." }
  private static func distant(_ date: CalendarDate, _ days: Int) -> String {
    "The next step on \(date) is \(Shown.counted(days, "day")) away."
  }
}
