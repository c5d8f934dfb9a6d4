import Forms
import Planning
import Spreadsheet

/// The goals of a KPI planner as a table that any system's import can be fed from, laid out like the goal files of
/// Freshsales: who, which period, from when to when, how much.
enum GoalsTarget: CRMTarget {
  static let name = "goals"

  private static let heads = [
    "owner", "goal type", "goal period", "goal start date", "goal end date", "target", "unit", "kpi", "name",
    "stage",
    "goal", "tactic", "segment", "baseline", "direction", "system", "source field",
  ]

  static func file(of form: ReturnedForm) throws(CRMTargetError) -> CRMTargetFile {
    guard let content = form.template.content as? FunnelKPIContent else {
      throw CRMTargetError(
        problem: "is a \(form.kind) workbook and defines no goals", remedy: "name a funnel-kpi workbook")
    }
    let goals = form.answers.rows("setup").filter {
      $0["target"]?.number != nil && $0["mode"]?.choice != "observe"
    }
    guard !goals.isEmpty else {
      throw CRMTargetError(
        problem: "sets no targets", remedy: "fill in the column target of the set-up table first")
    }
    var lines = CSVLines(head: heads, isForImport: true)
    for row in goals { lines.append(fields(of: row, content, start: form.answers["asOf"]?.date)) }
    return CRMTargetFile(
      lines.text, remarks: ["owners are named as in the workbook; put users of the system in their place"])
  }

  private static func fields(
    of row: AnswerRow, _ content: FunnelKPIContent, start: CalendarDate?
  ) -> [CSVLines.Field] {
    let id = word(row["kpi"])
    let kpi = content.kpis.first { $0.id == id }
    func said(_ column: String, _ catalogue: String?) -> CSVLines.Field {
      .text(word(row[column]) ?? catalogue)
    }
    let from = row["baselineDate"]?.date ?? start
    return [
      said("owner", nil), .text("User"), said("cadence", kpi?.cadence.rawValue), .text(from?.description),
      .text(row["targetDate"]?.date?.description), .number(row["target"]?.number),
      said("unit", kpi?.unit.rawValue), .text(id), .text(kpi?.name ?? id), said("stage", kpi?.stage),
      said("goal", kpi?.goal), said("tactic", nil), said("segment", nil), .number(row["baseline"]?.number),
      said("direction", kpi?.direction.rawValue), said("system", nil), said("sourceField", nil),
    ]
  }

  private static func word(_ answer: AnswerValue?) -> String? {
    let word = answer?.choice ?? answer?.text
    return word?.isEmpty == true ? nil : word
  }
}
