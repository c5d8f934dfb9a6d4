import Planning
import Spreadsheet

/// The definition of a qualified lead that the quiz says both functions signed is signed in the KPI set-up (K24 to K26).
enum CROSS004LeadDefinitionSigned: ContradictionRule {
  static let description = RuleDescription(
    code: "CROSS004", name: "lead-definition-signed", severity: .warning,
    what:
      "The definition of a qualified lead that the quiz says both functions signed is signed in the KPI set-up (K24 to K26).",
    why: "Sales and marketing quarrel over leads for as long as each counts its own.",
    source: "Domain notes 5.2, item 03, and V44",
    fix: "Have the missing signature written into the set-up, or answer the quiz item with no.",
    kinds: ["readiness", "funnel-kpi"])

  private static let item = "03"
  private static let kpis: Set<String> = ["K24", "K25", "K26"]

  static func judge(_ file: ClientFile) -> [CrossFlaw] {
    guard let claim = file.yes(item), let rows = file.setupRows else { return [] }
    for row in rows where kpis.contains(row.id) {
      guard let column = [SetupColumn.signedSales, .signedMarketing].first(where: row.isEmpty),
        let place = file.place(row, column)
      else { continue }
      return [
        CrossFlaw(
          claim: claim, evidence: place,
          message: "The quiz says that both functions signed; at \(row.name) the \(column.term) is missing.",
          remedy: description.fix)
      ]
    }
    return []
  }
}
