import Planning
import Spreadsheet

/// Where strategy and goals are rated level IV or more, at least half of the KPIs have a baseline and a target.
enum CROSS008GoalsHaveNumbers: ContradictionRule {
  static let description = RuleDescription(
    code: "CROSS008", name: "goals-have-numbers", severity: .warning,
    what:
      "Where strategy and goals are rated level IV or more, at least half of the KPIs have a baseline and a target.",
    why: "Level IV says that each goal has both.",
    source: "Domain notes 4.2, D01",
    fix: "Fill in baselines and targets, or rate the dimension lower.",
    kinds: ["maturity", "funnel-kpi"])

  private static let dimension = "D01"
  private static let from = 4
  static let share = 0.5
  static let fewest = 3

  static func judge(_ file: ClientFile) -> [CrossFlaw] {
    guard let level = file.level(dimension), level >= from, let claim = file.rating(dimension, level),
      let rows = file.setupRows?.filter({ $0.mode != .observe }), rows.count >= fewest
    else { return [] }
    let gaps = rows.filter { $0.number(.baseline) == nil || $0.number(.target) == nil }
    guard Double(gaps.count) > share * Double(rows.count), let first = gaps.first,
      let place = file.place(first, first.number(.baseline) == nil ? .baseline : .target)
    else { return [] }
    return [
      CrossFlaw(
        claim: claim, evidence: place,
        message:
          "\(dimension) is rated level \(level), but \(gaps.count) of \(rows.count) KPIs lack a baseline or a target.",
        remedy: description.fix)
    ]
  }
}
