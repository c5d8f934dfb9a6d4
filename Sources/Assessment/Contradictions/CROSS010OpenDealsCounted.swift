import Planning
import Spreadsheet

/// The base figure of open opportunities (B06) is the number of open deals in the pipeline, to a tenth.
enum CROSS010OpenDealsCounted: ContradictionRule {
  static let description = RuleDescription(
    code: "CROSS010", name: "open-deals-counted", severity: .warning,
    what:
      "The base figure of open opportunities (B06) is the number of open deals in the pipeline, to a tenth.",
    why: "One of the two is counted wrongly, and cost, velocity and coverage hang on it.",
    source: "Arithmetic; domain notes 12, B06",
    fix: "Count again by the same rule in both, and correct the one that is wrong.",
    kinds: ["funnel-kpi", "pipeline"])

  private static let figure = "B06"
  static let share = 0.1

  static func judge(_ file: ClientFile) -> [CrossFlaw] {
    guard let setup = file.setup, let deals = file.openDeals, !deals.isEmpty, let pipeline = file.pipeline,
      let row = setup.answers.rows("base").firstIndex(where: { $0.key == figure }),
      let stated = setup.answers.rows("base")[row]["value"]?.number,
      abs(stated - Double(deals.count)) > share * max(stated, Double(deals.count))
    else { return [] }
    return [
      CrossFlaw(
        claim: CrossPlace(setup, "base", row: row, column: "value"),
        evidence: CrossPlace(pipeline, DealsContext.table, row: nil, column: "status"),
        message:
          "\(figure) counts \(Shown.number(stated)) open opportunities, the pipeline has \(Shown.counted(deals.count, "open deal")).",
        remedy: description.fix)
    ]
  }
}
