import Forms
import Planning
import Spreadsheet
import Testing

/// A KPI set-up with which no rule finds fault: every stage and every marked goal and tactic is measured, and the
/// inputs of every KPI are there.
struct CleanPlan {
  let form: Form
  private(set) var answers: Answers

  /// kpi, stage, goal, tactic, owner, baseline, target, direction, amber, green, cadence, sample size
  private static let rows = """
    K04 | S1 | G02 | T08 | Dana Weiss  | 1000  | 1150  | higher | 1050  | 1120  | weekly    |
    K12 | S2 | G05 | T05 | Emre Kaya   | 0.029 | 0.033 | higher | 0.03  | 0.032 | weekly    | 900
    K17 | S3 | G04 | T02 | Fatima Noor | 200   | 230   | higher | 205   | 225   | weekly    |
    K23 | S4 | G06 | T06 | Dana Weiss  | 0.27  | 0.3   | higher | 0.275 | 0.29  | monthly   | 200
    K24 | S4 | G06 | T06 | Emre Kaya   | 54    | 63    | higher | 56    | 60    | weekly    |
    K29 | S5 | G08 | T14 | Gerd Lang   | 25    | 31    | higher | 26    | 30    | weekly    |
    K35 | S6 | G11 | T16 | Gerd Lang   | 0.21  | 0.24  | higher | 0.215 | 0.23  | monthly   | 200
    K48 | S7 | G12 | T17 | Hanna Berg  | 0.86  | 0.9   | higher | 0.87  | 0.89  | monthly   | 340
    K50 | S8 | G13 | T19 | Hanna Berg  | 32    | 36    | higher | 33    | 35    | quarterly | 120
    """

  static let kpis = rows.split(separator: "\n").map { String($0.prefix { $0 != " " }) }

  init() throws {
    form = try FormRegistry.form(for: TemplateLibrary.builtIn(kind: "funnel-kpi"))
    answers = form.defaults
    answers.fields["client"] = .text("Nordwind")
    answers.fields["asOf"] = try .date(CleanPlan.day())
    answers.fields["decisionPeriod"] = .choice("quarterly")
    answers.tables["setup"] = try CleanPlan.rows.split(separator: "\n").enumerated().map(CleanPlan.row)
    for row in answers.rows("setup") { mark(row) }
    for (key, value) in [("B07", 42.0), ("B08", 158)] {
      set("base", key) {
        $0.values = [
          "value": .number(value), "source": .text("CRM deals"), "period": .choice("monthly"),
          "owner": .text("Gerd Lang"),
        ]
      }
    }
    for (key, actual, target) in [
      ("visitors", 10_000.0, 11_000.0), ("leads", 200, 230), ("mql", 54, 63), ("sql", 40, 45),
      ("opportunities", 25, 31), ("won", 5, 7),
    ] {
      set("funnel", key) { $0.values = ["actual": .number(actual), "target": .number(target)] }
    }
  }

  /// The day as of which it is judged.
  static func day() throws -> CalendarDate { try #require(CalendarDate("2026-03-31")) }

  private static func row(_ number: Int, _ line: Substring) throws -> AnswerRow {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    var row = AnswerRow()
    for (column, cell) in zip(["kpi", "stage", "goal", "tactic"], cells) {
      row.values[column] = .choice(cell)
    }
    row.values["owner"] = .text(cells[4])
    for (column, index) in [("baseline", 5), ("target", 6), ("amber", 8), ("green", 9), ("sampleSize", 11)] {
      row.values[column] = Double(cells[index]).map { .number($0) }
    }
    row.values["direction"] = .choice(cells[7])
    row.values["cadence"] = .choice(cells[10])
    row.values["mode"] = .choice("improve")
    row.values["baselineDate"] = try .date(#require(CalendarDate("2026-03-0\(number + 1)")))
    row.values["targetDate"] = try .date(#require(CalendarDate("2026-12-31")))
    for (column, text) in [
      "population": "All markets", "system": "HubSpot", "sourceField": "field \(number)",
      "decision": "Move budget of line \(number + 1) to the better channel", "signedSales": "Gerd Lang",
      "signedMarketing": "Dana Weiss",
    ] {
      row.values[column] = .text(text)
    }
    return row
  }

  private mutating func mark(_ row: AnswerRow) {
    guard let kpi = row["kpi"]?.choice, let stage = row["stage"]?.choice, let goal = row["goal"]?.choice,
      let tactic = row["tactic"]?.choice
    else { return }
    set("planner", "\(stage).\(goal).\(tactic)") { $0.values[kpi] = .choice("x") }
  }

  private mutating func set(_ table: String, _ key: String, _ change: (inout AnswerRow) -> Void) {
    guard let index = answers.rows(table).firstIndex(where: { $0.key == key }) else {
      Issue.record("there is no row \(table).\(key)")
      return
    }
    if var row = answers.tables[table]?[index] {
      change(&row)
      answers.tables[table]?[index] = row
    }
  }

  /// The row of a KPI.
  func index(of kpi: String) throws -> Int {
    try #require(answers.rows("setup").firstIndex { $0["kpi"]?.choice == kpi })
  }

  mutating func put(_ value: AnswerValue?, _ column: String, row: Int) {
    answers.tables["setup"]?[row].values[column] = value
  }

  mutating func shuffle(_ random: inout some RandomNumberGenerator) {
    answers.tables["setup"]?.shuffle(using: &random)
  }

  /// As it comes back, with empty rows that the client put in between.
  func returned(_ random: inout some RandomNumberGenerator) -> ReturnedForm {
    var placement = FormLayout(form, answers: answers).placement
    if var setup = placement.tables["setup"] {
      var shift = 0
      setup.rows = setup.rows.map { row in
        shift += Bool.random(using: &random) ? 0 : Int.random(in: 0...2, using: &random)
        return row.map { $0 + shift }
      }
      placement.tables["setup"] = setup
    }
    return ReturnedForm(
      path: "client.xlsx", schema: form.schema, answers: answers, placement: placement,
      template: form.template, producer: "", notices: [])
  }
}
