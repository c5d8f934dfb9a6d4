import Planning
import Spreadsheet

/// An open deal has a close date from stage 3 on, and it does not lie in the past.
struct DEAL004CloseDateAhead: DealRule {
  static let description = RuleDescription.deals(
    "DEAL004", "close-date-ahead", .error,
    what: "An open deal has a close date from stage 3 on, and it does not lie in the past.",
    why: "A close date that has passed makes the forecast of the period wrong twice: then and now.",
    source: "Deal-health practice (HubSpot pipeline cheat sheet, portalpilot.io)",
    fix: "Ask the buyer for the date and its reason, and enter it.")

  static let columns: [DealColumn] = [.stage, .close]

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    guard deal.isOpen, !deal.isUnexpected(.close) else { return .notJudged }
    guard let close = deal.date(.close) else {
      guard let stage = deal.openStage, stage >= deals.settings.closeFromStage else { return .notJudged }
      return .violated(
        Flaw(
          deal.at(.close), expected: expected(deals.asOf), message: missing(deals.name(ofStage: stage)),
          remedy: "Ask the buyer when he will decide, and enter the date."))
    }
    if close >= deals.asOf { return .holds }
    return .violated(
      Flaw(
        deal.at(.close), expected: expected(deals.asOf), message: passed(close),
        remedy: "Ask the buyer for a new date and its reason, or close the deal."))
  }

  private static func expected(_ asOf: CalendarDate) -> String { "\(asOf) or later" }
  private static func missing(_ stage: String) -> String { "A deal in stage \(stage) needs a close date." }
  private static func passed(_ close: CalendarDate) -> String {
    "The close date \(close) has passed, and the deal is open."
  }
}
