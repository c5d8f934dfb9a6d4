import Forms
import Planning
import Spreadsheet
import Testing

@testable import Reports

@Suite("Fields and answers as text and JSON")
struct FormReportTests {
  static let schema = FormSchema(
    kind: "readiness", version: 1,
    fields: [
      FieldSchema("client", label: "Client", kind: .text, isRequired: true),
      FieldSchema("asOf", label: "As of", kind: .date, minimum: 36526, maximum: 73050),
      FieldSchema("q1", label: Samples.hostile, kind: .choice, choices: choices),
      FieldSchema(
        "q2", label: "A label that is so long that it cannot stand in full beside all the rest",
        kind: .choice, choices: choices),
      FieldSchema("margin", label: "Margin", kind: .percent, unit: "percent", minimum: 0, maximum: 1),
      FieldSchema("overall", label: "Overall", kind: .number, isComputed: true),
    ],
    tables: [
      TableSchema(
        id: "quiz", label: "Quiz", keyLabel: "No.",
        columns: [
          FieldSchema("answer", label: "Answer", kind: .choice, choices: choices),
          FieldSchema("effort", label: "Effort", kind: .integer, unit: "days", minimum: 1, maximum: 3),
          FieldSchema("points", label: "Points", kind: .number, isComputed: true),
        ],
        rows: [
          RowSchema(
            key: "01", closed: ["effort"],
            choices: ["answer": [Choice(id: "yes", label: "Ja!"), Choice(id: "no", label: "Nein!")]]),
          RowSchema(key: "02"),
        ], hasFreeRows: false),
      TableSchema(
        id: "deals", label: "Deals", keyLabel: nil,
        columns: [
          FieldSchema("deal", label: "Deal", kind: .text),
          FieldSchema("amount", label: "Amount", kind: .money, unit: "EUR"),
        ],
        rows: [], hasFreeRows: true),
    ])

  static let choices = [Choice(id: "yes", label: "Yes"), Choice(id: "no", label: "No")]

  static var placement: Placement {
    var placement = Placement()
    for (index, field) in schema.fields.enumerated() {
      placement.fields[field.id] = CellPlace(
        sheet: "Three questions", cell: CellReference(row: index + 3, column: 3))
    }
    placement.fields["q2"] = nil
    placement.tables["quiz"] = TablePlace(
      sheet: "Quiz", range: CellRange(rows: 4...6, columns: 2...5), columns: ["answer": 3, "effort": 4],
      rows: [5, nil],
      freeRows: nil)
    placement.tables["deals"] = TablePlace(
      sheet: "Deals", range: CellRange(rows: 4...30, columns: 2...3), columns: ["deal": 2, "amount": 28],
      rows: [5, 6],
      freeRows: 5...30)
    return placement
  }

  static var returned: ReturnedForm {
    var answers = Answers()
    answers.fields = [
      "client": .text("Bäckerei Öztürk"), "q1": .choice("yes"), "q2": .unexpected(.text(" maybe ")),
      "margin": .number(0.0325), "overall": .number(3),
    ]
    answers.fields["asOf"] = Samples.day.map { .date($0) }
    answers.tables["quiz"] = [AnswerRow(key: "02", values: ["answer": .choice("no"), "effort": .number(2)])]
    answers.tables["deals"] = [
      AnswerRow(values: ["deal": .text(Samples.hostile), "amount": .number(1_250_000.5)]),
      AnswerRow(values: ["deal": .unexpected(.boolean(true)), "amount": .unexpected(.error(.divisionByZero))]
      ),
    ]
    return ReturnedForm(
      path: "in/Bäckerei-Öztürk_readiness.xlsx", schema: schema, answers: answers, placement: placement,
      template: Samples.readiness, producer: "Microsoft Excel/16.0300",
      notices: [
        ReadingNotice(
          .columnMissing, table: "quiz", column: "note", message: "The column Note is not in the table.")
      ])
  }

  @Test("fields and tables are listed with their places")
  func fieldsText() throws {
    let text = FieldsReport(schema: Self.schema, placement: Self.placement).text(on: .plain)
    try Recorded.expect(text, "fields.txt")
    Expect.harmless(text, width: 80)
  }

  @Test("the JSON of fields has every key")
  func fieldsJSON() throws {
    let json = FieldsReport(schema: Self.schema, placement: Self.placement).json
    try Recorded.expect(JSONWriter.text(json, .indented) + "\n", "fields.json")
  }

  @Test("answers are shown without what the template brought along")
  func readText() throws {
    var defaults = Answers()
    defaults.tables["quiz"] = [AnswerRow(key: "02", values: ["effort": .number(2)])]
    let text = ReadReport(Self.returned, defaults: defaults).text(on: .plain)
    try Recorded.expect(text, "read.txt")
    Expect.harmless(text, width: 80)
  }

  @Test("the JSON of answers has all inputs, all fixed rows, and no computed value")
  func readJSON() throws {
    try Recorded.expect(JSONWriter.text(ReadReport(Self.returned).json, .indented) + "\n", "read.json")
  }

  @Test("a template is listed by what it has")
  func templates() throws {
    let all = [Samples.funnelKPI, Samples.pipeline, Samples.maturity, Samples.readiness]
    let listing = TemplateListing(all.map { .init(kind: $0.kind, language: "en", template: $0) })
    try Recorded.expect(listing.text(on: .plain), "templates.txt")
    for template in all {
      let text = TemplateReport(template).text(on: .plain)
      try Recorded.expect(text, "template-\(template.kind).txt")
      Expect.harmless(text, width: 80)
    }
  }
}
