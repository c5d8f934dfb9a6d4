import Forms
import Planning
import Spreadsheet
import Synchronization
import Testing

/// A KPI set-up that every rule can judge and none finds fault with: every stage and every marked goal and tactic is
/// measured, the inputs of every KPI are there, and volumes and rates of the funnel agree.
struct CleanPlan {
  let form: Form
  var answers: Answers

  /// kpi, stage, goal, tactic, owner, baseline, target, direction, amber, green, cadence, sample size, data source
  private static let rows = """
    K04 | S1 | G02 | T08 | Dana Weiss  | 1000  | 1150  | higher | 1050  | 1120  | weekly    |     | HubSpot
    K12 | S2 | G05 | T05 | Emre Kaya   | 0.029 | 0.033 | higher | 0.03  | 0.032 | weekly    | 900 | HubSpot
    K17 | S3 | G04 | T02 | Fatima Noor | 200   | 230   | higher | 205   | 225   | weekly    |     | HubSpot
    K23 | S4 | G06 | T06 | Dana Weiss  | 0.27  | 0.3   | higher | 0.275 | 0.29  | monthly   | 200 | HubSpot
    K24 | S4 | G06 | T06 | Emre Kaya   | 54    | 63    | higher | 56    | 60    | weekly    |     | HubSpot
    K29 | S5 | G08 | T14 | Gerd Lang   | 16    | 21    | higher | 17    | 20    | weekly    |     | HubSpot
    K35 | S6 | G11 | T16 | Gerd Lang   | 0.21  | 0.24  | higher | 0.215 | 0.23  | monthly   | 200 | HubSpot
    K48 | S7 | G12 | T17 | Hanna Berg  | 0.86  | 0.9   | higher | 0.87  | 0.89  | monthly   | 340 | HubSpot
    K50 | S8 | G13 | T19 | Hanna Berg  | 32    | 36    | higher | 33    | 35    | quarterly | 120 | HubSpot
    K16 | S3 | G04 | T01 | Fatima Noor | 0.02  | 0.021 | higher | 0.0202 | 0.0208 | weekly | 900 | web analytics
    K26 | S4 | G06 | T13 | Emre Kaya   | 0.444 | 0.48  | higher | 0.45  | 0.47  | weekly    | 54  | CRM lead
    K30 | S5 | G08 | T14 | Gerd Lang   | 0.67  | 0.7   | higher | 0.68  | 0.69  | weekly    | 54  | CRM
    K37 | S6 | G09 | T16 | Gerd Lang   | 10000 | 11200 | higher | 10300 | 11000 | monthly   |     | CRM deal
    K39 | S6 | G10 | T14 | Ines Adler  | 60    | 53    | lower  | 58    | 54    | monthly   |     | CRM deal
    K40 | S6 | G10 |     | Ines Adler  | 4200  | 5000  | higher | 4400  | 4900  | monthly   |     | CRM
    """

  static let kpis = rows.split(separator: "\n").map { String($0.prefix { $0 != " " }) }

  /// The figures that the KPIs are computed from, by key: value and period.
  private static let figures = [
    ("B02", 10_000.0, "weekly"), ("B03", 24, "weekly"), ("B06", 120, "monthly"), ("B07", 42, "monthly"),
    ("B08", 158, "monthly"), ("B09", 420_000, "monthly"),
  ]

  /// Actual and target volumes, which the rates of the rows lead to.
  private static let volumes = [
    ("visitors", 10_000.0, 11_000.0), ("leads", 200, 231), ("mql", 54, 69), ("sql", 24, 33),
    ("opportunities", 16, 23), ("won", 3, 6),
  ]

  init() throws {
    form = try FormRegistry.form(for: TemplateLibrary.builtIn(kind: "funnel-kpi"))
    answers = form.defaults
    answers.fields["client"] = .text("Nordwind")
    answers.fields["asOf"] = try .date(CleanPlan.day())
    answers.fields["decisionPeriod"] = .choice("quarterly")
    answers.tables["setup"] = try CleanPlan.rows.split(separator: "\n").enumerated().map(CleanPlan.row)
    for row in answers.rows("setup") { mark(row) }
    answers.fields["revenueTarget"] = .number(60_000)
    answers.fields["sellers"] = .number(2)
    answers.fields["meetingsPerWeek"] = .number(10)
    for (key, value, period) in CleanPlan.figures {
      set("base", key) {
        $0.values = [
          "value": .number(value), "source": .text("CRM deals"), "period": .choice(period),
          "owner": .text("Gerd Lang"),
        ]
      }
    }
    for (key, actual, target) in CleanPlan.volumes {
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
    for (column, cell) in zip(["kpi", "stage", "goal", "tactic"], cells) where !cell.isEmpty {
      row.values[column] = .choice(cell)
    }
    row.values["owner"] = .text(cells[4])
    for (column, index) in [("baseline", 5), ("target", 6), ("amber", 8), ("green", 9), ("sampleSize", 11)] {
      row.values[column] = Double(cells[index]).map { .number($0) }
    }
    row.values["direction"] = .choice(cells[7])
    row.values["cadence"] = .choice(cells[10])
    row.values["mode"] = .choice("improve")
    row.values["baselineDate"] = try .date(
      #require(CalendarDate("2026-03-\(number < 9 ? "0" : "")\(number + 1)")))
    row.values["targetDate"] = try .date(#require(CalendarDate("2026-12-31")))
    for (column, text) in [
      "population": "All markets", "system": cells[12], "sourceField": "field \(number)",
      "decision": "Move budget of line \(number + 1) to the better channel", "signedSales": "Gerd Lang",
      "signedMarketing": "Dana Weiss",
    ] {
      row.values[column] = .text(text)
    }
    return row
  }

  private mutating func mark(_ row: AnswerRow) {
    guard let kpi = row["kpi"]?.choice, let stage = row["stage"]?.choice, let goal = row["goal"]?.choice
    else {
      return
    }
    let tactic = row["tactic"]?.choice ?? "all"
    set("planner", "\(stage).\(goal).\(tactic)") { $0.values[kpi] = .choice("x") }
  }

  mutating func set(_ table: String, _ key: String, _ change: (inout AnswerRow) -> Void) {
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

  mutating func put(_ value: AnswerValue?, at location: AnswerLocation) {
    switch location {
    case .field(let id): answers.fields[id] = value
    case .cell(let table, let row, let column): answers.tables[table]?[row].values[column] = value
    case .table: break
    }
  }

  /// A row below the others, as a client adds it: what is left out is as in the first one.
  mutating func add(_ values: [String: AnswerValue]) {
    var row = AnswerRow(values: answers.rows("setup").first?.values ?? [:])
    for column in ["amber", "green", "sampleSize", "formula", "unit"] { row.values[column] = nil }
    row.values.merge(values) { _, given in given }
    row.values["decision"] = .text("Stop what row \(answers.rows("setup").count) measures")
    row.values["sourceField"] = .text("own \(answers.rows("setup").count)")
    row.values["owner"] = .text("Jana Roth")
    answers.tables["setup", default: []].append(row)
  }

  mutating func shuffle(_ random: inout some RandomNumberGenerator) {
    answers.tables["setup"]?.shuffle(using: &random)
  }

  /// As it comes back, its rows as they were made.
  var asMade: ReturnedForm { returned(placement) }

  /// Where things stand depends on how many rows there are, not on what is in them.
  private var placement: Placement {
    let rows = answers.tables.mapValues(\.count)
    if let known = CleanPlan.placements.withLock({ $0[rows] }) { return known }
    let placement = FormLayout(form, answers: answers).placement
    CleanPlan.placements.withLock { $0[rows] = placement }
    return placement
  }
  private static let placements = Mutex<[[String: Int]: Placement]>([:])

  private func returned(_ placement: Placement) -> ReturnedForm {
    ReturnedForm(
      path: "client.xlsx", schema: form.schema, answers: answers, placement: placement,
      template: form.template, producer: "", notices: [])
  }

  /// As it comes back, with empty rows that the client put in between.
  func returned(_ random: inout some RandomNumberGenerator) -> ReturnedForm {
    var placement = placement
    if var setup = placement.tables["setup"] {
      var shift = 0
      setup.rows = setup.rows.map { row in
        shift += Bool.random(using: &random) ? 0 : Int.random(in: 0...2, using: &random)
        return row.map { $0 + shift }
      }
      placement.tables["setup"] = setup
    }
    return returned(placement)
  }
}
