import Planning
import Spreadsheet

/// Where the sales process is rated level III or more, most open deals stand in a stage that the buyer's milestones prove.
enum CROSS006StagesAreProved: ContradictionRule {
  static let description = RuleDescription(
    code: "CROSS006", name: "stages-are-proved", severity: .warning,
    what:
      "Where the sales process is rated level III or more, most open deals stand in a stage that the buyer's milestones prove.",
    why:
      "Level III says that it is written what proves a stage, and that everyone works by it. The deals show whether they do.",
    source: "Domain notes 4.2, D02, and 6.3, DL02",
    fix: "Set the deals back to the stage that they support, or rate the sales process lower.",
    kinds: ["maturity", "pipeline"])

  private static let dimension = "D02"
  private static let from = 3
  static let share = 0.5
  static let fewest = 5

  static func judge(_ file: ClientFile) -> [CrossFlaw] {
    guard let level = file.level(dimension), level >= from, let claim = file.rating(dimension, level),
      let deals = file.openDeals?.filter({ $0.openStage != nil }), deals.count >= fewest
    else { return [] }
    let ahead = deals.filter { ($0.openStage ?? 0) > $0.supportedStage }
    guard Double(ahead.count) >= share * Double(deals.count), let first = ahead.first,
      let place = file.place(first, .stage)
    else { return [] }
    return [
      CrossFlaw(
        claim: claim, evidence: place,
        message:
          "\(dimension) is rated level \(level), but \(ahead.count) of \(deals.count) open deals are ahead of their milestones.",
        remedy: description.fix)
    ]
  }
}
