import Planning
import Spreadsheet

/// A share of duplicates that the quiz calls known and below 10 % is so in the KPI set-up (K61).
enum CROSS005DuplicatesBelowLimit: ContradictionRule {
  static let description = RuleDescription(
    code: "CROSS005", name: "duplicates-below-limit", severity: .warning,
    what: "A share of duplicates that the quiz calls known and below 10 % is so in the KPI set-up (K61).",
    why: "A number that is known has been measured, and stands as a baseline.",
    source: "Domain notes 5.2, item 11",
    fix: "Measure the duplicates, write the share into the baseline, and answer the quiz item by it.",
    kinds: ["readiness", "funnel-kpi"])

  private static let item = "11"
  private static let kpi = "K61"
  static let limit = 0.1

  static func judge(_ file: ClientFile) -> [CrossFlaw] {
    guard let claim = file.yes(item), let row = file.setupRows?.first(where: { $0.id == kpi }),
      let place = file.place(row, .baseline)
    else { return [] }
    let baseline = row.number(.baseline)
    if let baseline, baseline < limit { return [] }
    let words = baseline.map { "has a baseline of \(row.shown($0))" } ?? "has no baseline"
    return [
      CrossFlaw(
        claim: claim, evidence: place,
        message: "The quiz says that duplicates are known and below 10 %; \(row.name) \(words).",
        remedy: description.fix)
    ]
  }
}
