import Planning
import Spreadsheet

/// A measurable reason for doing it now stands in the KPI set-up: a KPI with baseline and target.
enum CROSS003ReasonIsMeasured: ContradictionRule {
  static let description = RuleDescription(
    code: "CROSS003", name: "reason-is-measured", severity: .warning,
    what: "A measurable reason for doing it now stands in the KPI set-up: a KPI with baseline and target.",
    why:
      "Who says that there is a KPI with baseline and target can write it down; who cannot will not know whether it worked.",
    source: "Domain notes 5.2, item 21; SMART (Doran 1981)",
    fix: "Give one KPI of the set-up a baseline and a target.",
    kinds: ["readiness", "funnel-kpi"])

  private static let item = "21"

  static func judge(_ file: ClientFile) -> [CrossFlaw] {
    guard let claim = file.yes(item), let setup = file.setup, let rows = file.setupRows,
      !rows.contains(where: { $0.number(.baseline) != nil && $0.number(.target) != nil })
    else { return [] }
    let gap = rows.first.flatMap { row in
      file.place(row, row.number(.baseline) == nil ? .baseline : .target)
    }
    return [
      CrossFlaw(
        claim: claim,
        evidence: gap ?? CrossPlace(setup, SetupContext.table, row: nil, column: "kpi"),
        message:
          "The quiz says that a KPI with baseline and target is the reason; no KPI of the set-up has both.",
        remedy: description.fix)
    ]
  }
}
