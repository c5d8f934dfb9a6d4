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
}
