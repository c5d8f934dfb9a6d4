import Forms
import OfficeFiles
import Planning
import Spreadsheet
import Testing

@Test(arguments: FormRegistry.kinds) func anEmptyWorkbookIsReadBack(kind: String) throws {
  let form = try FormRegistry.form(for: TemplateLibrary.builtIn(kind: kind))
  var answers = Answers()
  answers.fields["client"] = .text("Bäckerei Öztürk & Söhne <GmbH>")
  answers.fields["asOf"] = CalendarDate("2026-11-22").map { .date($0) }
  let layout = FormLayout(form, answers: answers, client: "Bäckerei Öztürk & Söhne <GmbH>")
  let path = "/tmp/planner-test-\(kind).xlsx"
  try layout.write(to: path, overwrite: true)
  let back = try ReturnedForm.read(path)
  #expect(back.notices == [])
  #expect(back.answers.fields == answers.fields)
  #expect(back.placement.fields == layout.placement.fields)
  #expect(back.schema == form.schema)
}
