import Assessment
import Forms
import Planning
import Spreadsheet
import Testing

@Suite struct FileRuleTests {
  private func check(_ form: ReturnedForm, _ code: String) throws -> [Finding] {
    let day = try #require(CalendarDate("2026-07-01"))
    return Checker(selection: try RuleSelection(select: [code], ignore: [])).check(form, asOf: day).findings
  }

  @Test(arguments: [
    ("FILE001", ReadingNotice.Kind.manifestMissing), ("FILE003", .sheetMissing), ("FILE004", .columnMissing),
    ("FILE005", .rowMissing), ("FILE013", .sheetCopied),
  ])
  func `what is missing in the file is reported, in the reader's words`(
    _ code: String, _ kind: ReadingNotice.Kind
  ) throws {
    var form = try DrawnForm("readiness", tables: [("quiz", "key | answer\n01 | no")]).form
    #expect(try check(form, code).isEmpty)
    form.notices = [ReadingNotice(kind, table: "quiz", column: "answer", message: "It is gone.")]
    #expect(try check(form, code).map(\.message) == ["It is gone."])
    #expect(try check(form, code).map(\.sheet) == ["quiz"])
  }

  @Test func `a form newer than this program is reported`() throws {
    var form = try DrawnForm("readiness", tables: []).form
    #expect(try check(form, "FILE002").isEmpty)
    form.schema.version = 99
    #expect(
      try check(form, "FILE002").map(\.message) == ["Version 99 of the form readiness is not known here."])
  }

  @Test func `every form's version is known`() throws {
    for kind in FormRegistry.kinds {
      let form = try FormRegistry.form(for: TemplateLibrary.builtIn(kind: kind))
      var returned = try DrawnForm(kind, tables: []).form
      returned.schema.version = form.version
      #expect(try check(returned, "FILE002").isEmpty)
    }
  }

  @Test func `error values and words of the wrong kind are reported at their cells`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage  | amount    | close      | status
          A    | 3      | about 50k | 2026-12-01 | maybe
          B    | Later  | #REF!     |            |
          """
        )
      ])
    #expect(try check(drawn.form, "FILE014").map(\.cell) == ["C2", "E2"])
    #expect(
      try check(drawn.form, "FILE014").map(\.message) == [
        "\"Amount\" holds \"about 50k\", which is not a number.",
        "\"Status\" holds \"maybe\", which is not one of the choices.",
      ])
    #expect(
      try check(drawn.form, "FILE014").map(\.remedy) == [
        "Enter the number alone.", "Pick Open, Won or Lost.",
      ])
    #expect(try check(drawn.form, "FILE008").map(\.cell) == ["C3"])
  }

  // MARK: Formulas

  /// A funnel of which something is known about its formulas.
  private func funnel(_ facts: FormulaFacts?) throws -> ReturnedForm {
    var form = try DrawnForm(
      "funnel-kpi",
      tables: [
        ("funnel", "key | actual | rate\nvisitors | 100 |\nleads | 20 |"),
        ("setup", "kpi | check | owner\nK16 | | Dana\nK17 | | Dana"),
      ]
    ).form
    form.facts.formulas = facts
    return form
  }

  private let rate = AnswerLocation.cell(table: "funnel", row: 0, column: "rate")
  private let verdict = AnswerLocation.cell(table: "setup", row: 1, column: "check")

  @Test func `a formula typed over is reported at its cell, with what stands there now`() throws {
    let found = try check(
      funnel(
        FormulaFacts(
          expected: 9, found: 6,
          changed: [
            ChangedFormula(rate, value: 0.3), ChangedFormula(verdict, value: .blank),
            ChangedFormula(.field("product"), value: 7, formula: "3+4"),
          ])), "FILE006")
    #expect(found.map(\.cell) == ["B3", "C2", nil])
    #expect(
      found.map(\.message) == [
        "\"Check\" held a formula and is empty now.",
        "\"Actual rate to next\" of the row \"visitors\" held a formula and holds 0.3 now.",
        "\"Won deals by the rates\" holds another formula than was sent: \"=3+4\".",
      ])
    #expect(
      found.map(\.value) == [
        nil, ReadValue(answer: .number(0.3), shown: "0.3"), ReadValue(answer: .number(7), shown: "7"),
      ])
    #expect(found[0].remedy == "Copy the formula down from a row that still has it.")
    #expect(try check(funnel(FormulaFacts(expected: 9, found: 9)), "FILE006").isEmpty)
  }

  @Test func `a file saved with values alone is one finding`() throws {
    let changed = [ChangedFormula(rate, value: 0.3), ChangedFormula(verdict, value: "OK")]
    #expect(
      try check(funnel(FormulaFacts(expected: 2, found: 0, changed: changed)), "FILE006").map(\.message)
        == ["None of the 2 formulas is left: the file was saved with values alone."])
  }

  @Test func `an old result is reported at its cell, one a column; missing ones once`() throws {
    let first = AnswerLocation.cell(table: "setup", row: 0, column: "check")
    let found = try check(
      funnel(
        FormulaFacts(
          expected: 9, found: 9,
          stale: [
            StaleResult(rate, stored: 0.3, computed: 0.2),
            StaleResult(first, stored: "OK", computed: "No owner"),
            StaleResult(verdict, stored: "OK", computed: "No owner"),
          ])), "FILE007")
    #expect(found.map(\.cell) == ["B2", "C2"])
    #expect(
      found.map(\.message) == [
        "\"Check\" shows \"OK\", but its formula gives \"No owner\"; 1 more result of that column is old too.",
        "\"Actual rate to next\" of the row \"visitors\" shows 0.3, but its formula gives 0.2.",
      ])
    let missing = [rate, first].map { StaleResult($0, stored: .blank, computed: 0.2) }
    #expect(
      try check(funnel(FormulaFacts(expected: 9, found: 9, stale: missing)), "FILE007").map(\.message) == [
        "2 of 9 formulas have no stored result, \"Actual rate to next\" of the row \"visitors\" the first of them."
      ])
  }

  @Test(arguments: ["FILE006", "FILE007"])
  func `rules on formulas are skipped where none were looked at`(_ code: String) throws {
    let day = try #require(CalendarDate("2026-07-01"))
    let checker = Checker(selection: try RuleSelection(select: [code], ignore: []))
    #expect(
      checker.check(try funnel(nil), asOf: day).skipped.map(\.reason)
        == ["The formulas of the file were not looked at, or it holds none."])
  }

  // MARK: The file

  @Test func `macros, links to other files and hidden sheets are reported`() throws {
    var form = try DrawnForm("readiness", tables: []).form
    for code in ["FILE010", "FILE011", "FILE012"] { #expect(try check(form, code).isEmpty) }
    form.facts = WorkbookFacts(hasMacros: true, externalLinks: 2, hiddenSheets: ["Prices", "Draft"])
    #expect(
      try check(form, "FILE010").map(\.message) == ["The file holds macros, which it was not sent with."])
    #expect(try check(form, "FILE011").map(\.message) == ["The workbook refers to 2 other files."])
    let hidden = try check(form, "FILE012")
    #expect(hidden.map(\.sheet) == ["Prices", "Draft"])
    #expect(Set(hidden.map(\.fingerprint)).count == 2)
    #expect(
      hidden.first?.message == "The hidden sheet \"Prices\" is none of the workbook that was sent.")
  }

  @Test func `placeholders are reported at their cells, real answers are not`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi | owner           | target | baselineDate | note
          K16 | Sample owner    | 0.03   | 1900-01-01   | lorem ipsum
          K17 | Dana            | 9999   | 2026-01-01   | XXXX
          K21 | Max Examplesohn | 999    | 2026-01-01   | the best example so far
          """
        )
      ], fields: ["client": "Example Ltd", "contact": "dana@example.com"])
    let found = try check(drawn.form, "FILE009")
    #expect(found.map(\.cell) == ["B2", "D2", "E2", "C3", "E3"])
    #expect(found.first?.message == "\"Owner\" holds the placeholder \"Sample owner\".")
  }
}
