import Forms
import Planning

/// The KPI that a box is linked to stands in the KPI planner, with a name from both sides.
struct ALN003KPIInPlanner: AlignmentRule {
  static let description = RuleDescription.alignment(
    "ALN003", "kpi-in-planner", .warning,
    what: "The KPI that a box is linked to stands in the KPI planner, with a name from both sides.",
    why: "An answer that no planned KPI shows cannot be told from a wish at the next meeting.",
    source: "The 3x3 alignment chart; domain notes 7.1, AL3",
    fix: "Set the KPI up in the KPI planner and have both sides sign its definition, then answer yes.")

  static let columns: [AlignmentColumn] = [.kpi]

  static func check(_ box: AlignmentBoxAnswers, _ context: CheckContext) -> Verdict {
    let table = AlignmentBoxAnswers.together
    guard context.form.hasColumn("inPlanner", of: table),
      let side = AlignmentSide.allCases.first(where: { box.value($0, .kpi) != nil })
    else { return .notJudged }
    if box.value(table, "inPlanner")?.choice == "yes" { return .holds }
    return .violated(
      Flaw(
        box.at(table, "inPlanner"), expected: "yes",
        message: missing(name(box, side, context.form), box), remedy: remedy))
  }

  private static func name(_ box: AlignmentBoxAnswers, _ side: AlignmentSide, _ form: ReturnedForm) -> String
  {
    guard let value = box.value(side, .kpi) else { return "" }
    return Shown.answer(
      value, form.schema.table(side.rawValue)?.column(AlignmentColumn.kpi.rawValue), choices: nil, unit: nil)
  }

  private static func missing(_ kpi: String, _ box: AlignmentBoxAnswers) -> String {
    "Box \(box.name) is shown by \(Shown.quoted(kpi)), which is not said to stand in the KPI planner."
  }
  private static let remedy = "Set it up in the KPI planner with a name from both sides, then answer yes."
}
