import Planning
import Spreadsheet

/// The baseline of the win rate (K35) lies within what the closed deals of the pipeline allow.
enum CROSS011WinRateFitsDeals: ContradictionRule {
  static let description = RuleDescription(
    code: "CROSS011", name: "win-rate-fits-deals", severity: .warning,
    what: "The baseline of the win rate (K35) lies within what the closed deals of the pipeline allow.",
    why: "A win rate from memory makes every plan that is computed backwards from revenue too small.",
    source: "Wilson (1927), 95 % interval; domain notes 2.4, K35",
    fix: "Compute the win rate from the closed deals, or say which deals are missing.",
    kinds: ["funnel-kpi", "pipeline"])

  private static let kpi = "K35"
  static let fewest = 10

  static func judge(_ file: ClientFile) -> [CrossFlaw] {
    guard let row = file.setupRows?.first(where: { $0.id == kpi }), let baseline = row.number(.baseline),
      let closed = file.deals?.filter({ !$0.isOpen }), closed.count >= fewest, let last = closed.last,
      let claim = file.place(row, .baseline), let place = file.place(last, .status)
    else { return [] }
    let won = closed.count { $0.status == .won }
    guard let interval = Proportion(successes: Double(won), of: Double(closed.count))?.wilsonInterval(),
      baseline < interval.low || baseline > interval.high
    else { return [] }
    return [
      CrossFlaw(
        claim: claim, evidence: place,
        message:
          "\(row.name) has a baseline of \(row.shown(baseline)), the pipeline has \(won) won of \(closed.count) closed.",
        remedy: description.fix)
    ]
  }
}
