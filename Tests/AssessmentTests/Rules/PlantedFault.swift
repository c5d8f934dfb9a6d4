import Planning
import Spreadsheet

/// A mistake that clients make, put into a clean plan: the rule that finds it, and where.
struct PlantedFault: Sendable {
  let code: String
  /// The column in which something else is put, and where the finding belongs unless `at` says otherwise.
  let column: String
  let value: AnswerValue?
  /// The KPIs in whose row it makes a mistake.
  let kpis: [String]
  let at: String

  init(
    _ code: String, _ column: String, _ value: AnswerValue?, of kpis: [String] = CleanPlan.kpis,
    at place: String? = nil
  ) {
    self.code = code
    self.column = column
    self.value = value
    self.kpis = kpis
    at = place ?? column
  }

  private static let counts = ["K04", "K17", "K24", "K29"]
  private static let shares = ["K12", "K23", "K35", "K48"]

  static let all: [PlantedFault] = [
    PlantedFault("KPI001", "kpi", .text("Own figure")),
    PlantedFault("KPI002", "owner", .text("team")),
    PlantedFault("KPI002", "owner", .text("Dana and Emre")),
    PlantedFault("KPI002", "owner", nil),
    PlantedFault("KPI003", "target", nil),
    PlantedFault("KPI004", "baseline", nil, of: ["K04", "K12", "K48", "K50"]),
    PlantedFault("KPI005", "baselineDate", date(2024, 1, 31)),
    PlantedFault("KPI005", "baselineDate", nil),
    PlantedFault("KPI006", "target", .number(20), of: counts),
    PlantedFault("KPI006", "target", .number(0.02), of: shares),
    PlantedFault("KPI007", "target", .number(1000), of: ["K04"]),
    PlantedFault("KPI007", "target", .number(0.86), of: ["K48"]),
    PlantedFault("KPI008", "target", .number(900_000), of: counts),
    PlantedFault("KPI009", "targetDate", date(2025, 6, 30)),
    PlantedFault("KPI009", "targetDate", nil),
    PlantedFault("KPI010", "targetDate", date(2026, 4, 3)),
    PlantedFault("KPI011", "system", nil),
    PlantedFault("KPI011", "system", .text("  ")),
    PlantedFault("KPI012", "system", .text("web analytics"), of: ["K35"]),
    PlantedFault("KPI013", "baseline", .unexpected("approx 5%")),
    PlantedFault("KPI013", "targetDate", .unexpected("soon")),
    PlantedFault("KPI013", "stage", .unexpected("Somewhere")),
    PlantedFault("KPI014", "target", .number(35), of: shares),
    PlantedFault("KPI015", "target", .number(1.4), of: ["K12", "K23", "K35"]),
    PlantedFault("KPI015", "target", .number(140), of: ["K12", "K23", "K35"]),
    PlantedFault("KPI015", "target", .number(-5), of: counts),
    PlantedFault("KPI015", "baseline", .number(200.5), of: counts),
    PlantedFault("KPI017", "kpi", .choice("K23"), of: ["K24"]),
    PlantedFault("KPI019", "kpi", .choice("K05"), of: ["K12", "K29"]),
    PlantedFault("KPI022", "baseline", .number(0.15), of: ["K35"]),
    PlantedFault("KPI030", "tactic", nil),
    PlantedFault("KPI038", "baseline", .number(4), of: ["K04", "K29"], at: "cadence"),
    PlantedFault("KPI039", "sampleSize", .number(12), of: ["K12", "K23", "K35", "K48"]),
    PlantedFault("KPI041", "direction", .choice("lower")),
    PlantedFault("KPI042", "decision", nil),
    PlantedFault("KPI042", "decision", .text("review")),
    PlantedFault("KPI043", "amber", .number(229), of: ["K17"]),
    PlantedFault("KPI044", "signedSales", nil, of: ["K24"]),
    PlantedFault("FILE008", "baseline", .unexpected(.error(.divisionByZero))),
    PlantedFault("FILE009", "note", .text("Lorem ipsum dolor")),
    PlantedFault("FILE009", "owner", .text("Example owner")),
    PlantedFault("FILE009", "target", .number(9999), of: ["K04"]),
    PlantedFault("FILE009", "baselineDate", date(1900, 1, 1)),
  ]

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> AnswerValue? {
    CalendarDate(year: year, month: month, day: day).map { .date($0) }
  }
}
