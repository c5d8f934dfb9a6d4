import Planning
import Spreadsheet

/// Where forecasting is rated level III or more, most open deals from stage 3 on have a close date that lies ahead.
enum CROSS007CloseDatesKept: ContradictionRule {
  static let description = RuleDescription(
    code: "CROSS007", name: "close-dates-kept", severity: .warning,
    what:
      "Where forecasting is rated level III or more, most open deals from stage 3 on have a close date that lies ahead.",
    why:
      "Level III says that rules for close dates are applied. A date in the past is a rule that nobody applies.",
    source: "Domain notes 4.2, D09, and 6.3, DL04",
    fix: "Set each close date anew with the buyer's reason, or rate forecasting lower.",
    kinds: ["maturity", "pipeline"])

  private static let dimension = "D09"
  private static let from = 3
  private static let stage = 3
  static let share = 0.5
  static let fewest = 5

  static func judge(_ file: ClientFile) -> [CrossFlaw] {
    guard let level = file.level(dimension), level >= from, let claim = file.rating(dimension, level),
      let day = file.pipeline?.asOf,
      let deals = file.openDeals?.filter({ ($0.openStage ?? 0) >= stage }), deals.count >= fewest
    else { return [] }
    let late = deals.filter { deal in deal.date(.close).map { $0 < day } ?? true }
    guard Double(late.count) >= share * Double(deals.count), let first = late.first,
      let place = file.place(first, .close)
    else { return [] }
    return [
      CrossFlaw(
        claim: claim, evidence: place,
        message:
          "\(dimension) is rated level \(level), but \(late.count) of \(deals.count) deals have no close date ahead.",
        remedy: description.fix)
    ]
  }
}
