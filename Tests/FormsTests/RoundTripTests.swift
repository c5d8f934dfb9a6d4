import Forms
import OfficeFiles
import Planning
import Spreadsheet
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: FormRegistry.kinds)
  func `an empty workbook reads as empty, but for what the form fills in`(kind: String) throws {
    let form = try builtInForm(kind)
    var answers = Answers()
    answers.fields["client"] = .text("Bäckerei Öztürk & Söhne <GmbH>")
    answers.fields["asOf"] = CalendarDate("2026-11-22").map { .date($0) }
    let layout = FormLayout(form, answers: answers, client: "Bäckerei Öztürk & Söhne <GmbH>")
    let back = try readBack(layout.workbook)
    #expect(back.notices == [])
    #expect(back.schema == form.schema)
    #expect(back.answers.fields == answers.fields)
    #expect(back.placement == layout.placement)
    for table in form.tables {
      #expect(
        back.answers.withoutEmptyRows(table.id) == form.defaults.withoutEmptyRows(table.id), "\(table.id)")
    }
  }

  @Test(arguments: FormRegistry.kinds, UInt64(1)...6)
  func `whatever was answered is read back`(kind: String, seed: UInt64) throws {
    let form = try builtInForm(kind)
    var random = RandomAnswers(seed: seed)
    let answers = random.answers(form.schema)
    let layout = FormLayout(form, answers: answers, client: "Test")
    let back = try readBack(layout.workbook)
    #expect(back.notices == [], "seed \(seed)")
    #expect(back.answers.fields == answers.fields, "seed \(seed)")
    for table in form.tables {
      #expect(back.answers.rows(table.id) == answers.rows(table.id), "seed \(seed), \(table.id)")
    }
    #expect(back.placement == layout.placement, "seed \(seed)")
  }

  @Test(arguments: FormRegistry.kinds)
  func `the same answers make the same bytes`(kind: String) throws {
    let form = try builtInForm(kind)
    var random = RandomAnswers(seed: 7)
    let answers = random.answers(form.schema)
    let one = try FormLayout(form, answers: answers, client: "Test").workbook.packageBytes()
    let other = try FormLayout(builtInForm(kind), answers: answers, client: "Test").workbook.packageBytes()
    #expect(one == other)
  }

  @Test func `the pipeline chart comes with the template's words, and a client may change them`() throws {
    let form = try builtInForm("pipeline")
    var answers = form.defaults
    #expect(answers.row("chart", key: "3")?["probability"] == .number(0.2))
    #expect(answers.row("chart", key: "8")?["cap"] == nil)
    answers.tables["chart"]?[2].values["probability"] = .number(0.25)
    answers.tables["chart"]?[2].values["summary"] = nil
    let back = try readBack(FormLayout(form, answers: answers).workbook)
    #expect(back.answers.row("chart", key: "3")?["probability"] == .number(0.25))
    #expect(back.answers.row("chart", key: "3")?["summary"] == nil)
  }

  @Test func `more rows than were prepared are written and read`() throws {
    let form = try builtInForm("pipeline")
    var answers = form.defaults
    answers.tables["deals"] = (1...70).map { AnswerRow(values: ["deal": .text("Deal \($0)")]) }
    let layout = FormLayout(form, answers: answers)
    #expect(layout.placement.tables["deals"]?.freeRows?.count == 70)
    #expect(try readBack(layout.workbook).answers.rows("deals") == answers.rows("deals"))
  }
}
