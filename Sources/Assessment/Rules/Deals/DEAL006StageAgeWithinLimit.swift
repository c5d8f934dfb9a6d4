import Planning
import Spreadsheet

/// An open deal stays in a stage no longer than the chart allows.
struct DEAL006StageAgeWithinLimit: DealRule {
  static let description = RuleDescription.deals(
    "DEAL006", "stage-age-within-limit", .warning,
    what:
      "An open deal stays in a stage no longer than the chart allows, or 1.5 times as long as the won deals of an export did.",
    why: "Deals that wait longer than deals usually do are mostly lost, without having been closed.",
    source: "Deal-health practice (HubSpot pipeline cheat sheet, portalpilot.io)",
    fix: "Advance it, move it back, or close it.")

  static let columns: [DealColumn] = [.stage, .stageSince]

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    guard deal.isOpen, let stage = deal.openStage, let since = deal.date(.stageSince),
      let limit = usual(stage, in: deals) ?? deals.ageLimit(ofStage: stage)
    else { return .notJudged }
    let age = deals.asOf.days(since: since)
    if Double(age) <= limit { return .holds }
    return .violated(
      Flaw(
        deal.at(.stageSince), expected: "at most \(Shown.counted(limit, "day"))",
        message: waits(age, deals.name(ofStage: stage), limit),
        remedy: "Advance the deal, move it back, or close it."))
  }

  /// What the won deals of an export took, where there are enough of them, and half as much again.
  private static func usual(_ stage: Int, in deals: DealsContext) -> Double? {
    deals.medianWonDays[stage].map { max(1, ($0 * deals.settings.ageFactor).rounded(.up)) }
  }

  private static func waits(_ age: Int, _ stage: String, _ limit: Double) -> String {
    "The deal has been in stage \(stage) for \(Shown.counted(age, "day")); \(Shown.number(limit)) are the limit."
  }
}
