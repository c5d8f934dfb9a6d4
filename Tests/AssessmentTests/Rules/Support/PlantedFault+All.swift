import Planning
import Spreadsheet

extension PlantedFault {
  private static let counts = ["K04", "K17", "K24", "K29"]
  private static let shares = ["K12", "K23", "K35", "K48"]
  private static let withTactic = CleanPlan.kpis.filter { $0 != "K40" }
  private static let higher = CleanPlan.kpis.filter { $0 != "K39" }

  /// Mistakes in a single cell of a row, then those that take more.
  static let all = cells + others

  static let cells: [PlantedFault] = [
    .cell("KPI001", "kpi", .text("Own figure")),
    .cell("KPI002", "owner", .text("team")),
    .cell("KPI002", "owner", .text("Dana and Emre")),
    .cell("KPI002", "owner", nil),
    .cell("KPI003", "target", nil),
    .cell("KPI004", "baseline", nil, of: ["K04", "K12", "K48", "K50"]),
    .cell("KPI005", "baselineDate", date(2024, 1, 31)),
    .cell("KPI005", "baselineDate", nil),
    .cell("KPI005", "population", nil, at: "baselineDate"),
    .cell("KPI006", "target", .number(2), of: counts),
    .cell("KPI006", "target", .number(0.02), of: shares),
    .cell("KPI007", "target", .number(1000), of: ["K04"]),
    .cell("KPI007", "target", .number(0.86), of: ["K48"]),
    .cell("KPI008", "target", .number(900_000), of: counts),
    .cell("KPI009", "targetDate", date(2025, 6, 30)),
    .cell("KPI009", "targetDate", nil),
    .cell("KPI010", "targetDate", date(2026, 4, 3)),
    .cell("KPI010", "targetDate", date(2026, 5, 20), of: ["K35", "K37"]),
    .cell("KPI011", "system", nil),
    .cell("KPI011", "system", .text("  ")),
    .cell("KPI012", "system", .text("web analytics"), of: ["K35"]),
    .cell("KPI013", "baseline", .unexpected("approx 5%")),
    .cell("KPI013", "targetDate", .unexpected("soon")),
    .cell("KPI013", "stage", .unexpected("Somewhere")),
    .cell("KPI014", "target", .number(35), of: shares),
    .cell("KPI015", "target", .number(1.4), of: ["K12", "K23", "K35"]),
    .cell("KPI015", "target", .number(140), of: ["K12", "K23", "K35"]),
    .cell("KPI015", "target", .number(-5), of: counts),
    .cell("KPI015", "baseline", .number(200.5), of: counts),
    .cell("KPI016", "target", .number(0.95), of: ["K35"]),
    .cell("KPI019", "kpi", .choice("K05"), of: ["K12", "K29"]),
    .cell("KPI022", "baseline", .number(0.15), of: ["K35"]),
    .cell("KPI030", "tactic", nil, of: withTactic),
    .cell("KPI038", "baseline", .number(4), of: ["K04", "K29"], at: "cadence"),
    .cell("KPI038", "sampleSize", .number(6), of: shares, at: "cadence"),
    .cell("KPI039", "sampleSize", .number(12), of: shares),
    .cell("KPI041", "direction", .choice("lower"), of: higher),
    .cell("KPI042", "decision", nil),
    .cell("KPI042", "decision", .text("review")),
    .cell("KPI043", "amber", .number(229), of: ["K17"]),
    .cell("KPI044", "signedSales", nil, of: ["K24", "K26"]),
    .cell("KPI044", "signedMarketing", nil, of: ["K24", "K26"]),
    .cell("FILE008", "baseline", .unexpected(.error(.divisionByZero))),
    .cell("FILE009", "note", .text("Lorem ipsum dolor")),
    .cell("FILE009", "owner", .text("Example owner")),
    .cell("FILE009", "target", .number(9999), of: ["K04"]),
    .cell("FILE009", "baselineDate", date(1900, 1, 1)),
  ]

  static let others: [PlantedFault] = [
    PlantedFault(
      code: "KPI017", changes: [(.row("K24", "kpi"), .choice("K23"))], at: .later(["K23", "K24"], "kpi")),
    PlantedFault(
      code: "KPI018", added: [own("Calls per lead", "K29 / K17"), own("Lead yield", "k29/k17")],
      at: .added(1, "kpi")),
    PlantedFault(
      code: "KPI019", changes: [(.fixed("base", "B07", "source"), nil)], at: .row("K35", "kpi")),
    PlantedFault(code: "KPI019", changes: [(.row("K17", "owner"), nil)], at: .row("K23", "kpi")),
    PlantedFault(
      code: "KPI020", added: [own("Push", "Pull / K17"), own("Pull", "Push * K29")], at: .added(0, "kpi")),
    PlantedFault(
      code: "KPI021", changes: [(.fixed("base", "B08", "period"), .choice("quarterly"))],
      at: .row("K35", "cadence")),
    PlantedFault(
      code: "KPI022", changes: [(.fixed("base", "B09", "value"), .number(700_000))],
      at: .row("K37", "baseline")),
    PlantedFault(
      code: "KPI023", changes: [(.fixed("funnel", "mql", "actual"), .number(300))],
      at: .fixed("funnel", "mql", "actual")),
    PlantedFault(
      code: "KPI023", changes: [(.fixed("funnel", "won", "target"), .number(24))],
      at: .fixed("funnel", "won", "target")),
    PlantedFault(
      code: "KPI024", changes: [(.fixed("funnel", "won", "actual"), .number(1))],
      at: .fixed("funnel", "won", "actual")),
    PlantedFault(
      code: "KPI025", changes: [(.fixed("funnel", "won", "target"), .number(2))],
      at: .fixed("funnel", "won", "target")),
    PlantedFault(
      code: "KPI026", changes: [(.field("revenueTarget"), .number(600_000))], at: .field("revenueTarget")),
    PlantedFault(
      code: "KPI027", changes: [(.field("meetingsPerWeek"), .number(1))], at: .field("revenueTarget")),
    PlantedFault(code: "KPI028", emptied: ["K04"], at: .plan),
    PlantedFault(
      code: "KPI029", changes: [(.fixed("planner", "S4.G07.T13", "K21"), .choice("x"))], at: .plan),
    PlantedFault(
      code: "KPI030", changes: [(.fixed("planner", "S3.G04.T04", "K20"), .choice("x"))], at: .plan),
    PlantedFault(
      code: "KPI031",
      changes: [
        (.row("K12", "kpi"), .choice("K09")), (.row("K12", "goal"), .choice("G03")),
        (.row("K12", "tactic"), .choice("T07")),
      ], at: .plan),
    PlantedFault(code: "KPI032", emptied: ["K40"], at: .plan),
    PlantedFault(code: "KPI033", emptied: ["K35", "K37", "K39", "K48", "K50"], at: .plan),
    PlantedFault(code: "KPI034", added: [row("K25"), row("K28")], at: .plan),
    PlantedFault(
      code: "KPI035", changes: CleanPlan.kpis.prefix(8).map { (.row($0, "owner"), .text("Dana Weiss")) },
      at: .plan),
    PlantedFault(
      code: "KPI036", changes: CleanPlan.kpis.prefix(8).map { (.row($0, "stage"), .choice("S4")) }, at: .plan),
    PlantedFault(
      code: "KPI037", changes: [(.field("decisionPeriod"), .choice("weekly"))], at: .row("K48", "cadence")),
    PlantedFault(code: "KPI040", emptied: ["K23"], at: .row("K17", "kpi")),
    PlantedFault(code: "KPI040", emptied: ["K35"], at: .row("K29", "kpi")),
    PlantedFault(
      code: "KPI050",
      changes: CleanPlan.kpis.prefix(13).map { (.row($0, "decision"), .text("Stop the campaign")) },
      at: .plan),
  ]

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> AnswerValue? {
    CalendarDate(year: year, month: month, day: day).map { .date($0) }
  }

  /// A KPI of the client's own.
  private static func own(_ name: String, _ formula: String) -> [String: AnswerValue] {
    [
      "kpi": .text(name), "formula": .text(formula), "unit": .choice("ratio"), "direction": .choice("higher"),
      "stage": .choice("S5"), "goal": .choice("G08"), "tactic": .choice("T13"), "baseline": .number(1.5),
      "target": .number(1.8),
    ]
  }

  /// A rate of the catalogue for the goal "Qualify honestly".
  private static func row(_ kpi: String) -> [String: AnswerValue] {
    [
      "kpi": .choice(kpi), "stage": .choice("S4"), "goal": .choice("G06"), "tactic": .choice("T13"),
      "baseline": .number(0.4), "target": .number(0.5),
    ]
  }
}
