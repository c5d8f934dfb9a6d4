import Assessment
import Forms
import Planning
import Reports
import Spreadsheet

/// The demonstration, step by step, told in short lines.
struct DemoStory {
  let demo: Planning.Demo
  let folder: String
  let overwrite: Bool
  let console: Console

  func tell() throws(Problem) {
    let order = Order(client: demo.client, round: demo.round, asOf: demo.asOf, contact: demo.contact)
    let kit = Kit(
      order: order,
      templates: try TemplateChoice(files: []).templates(
        for: FormRegistry.kinds.filter { demo.answers[$0] != nil }))
    let empty = try kit.paths(into: folder)
    let filled = empty.map { String($0.dropLast(".xlsx".count)) + "_filled.xlsx" }
    if !overwrite { try Outputs.refuseExisting(empty + filled) }

    say("1. \(empty.count) empty workbooks for \(demo.client)")
    show(try kit.write(into: folder, overwrite: overwrite))

    say("2. The client fills them in and sends them back")
    for (template, path) in zip(kit.templates, filled) { try fill(template, order: order, to: path) }
    show(filled)

    let judge = Judge(asOf: nil, today: demo.asOf)
    var returned: [ReturnedForm] = []
    for path in filled { returned.append(try Workbooks.read(path)) }
    say("3. What came back", "planner read \(folder)/*_filled.xlsx")
    for form in returned { tellAnswers(form) }
    say("4. What is wrong with it, cell by cell", "planner check \(folder)/*_filled.xlsx")
    for form in returned { try tellFindings(form, judge) }
    say("5. What it adds up to", "planner score \(folder)/*_filled.xlsx")
    for form in returned { tellScore(try judge.score(form)) }
    console.line("")
    console.line("Open a workbook, change an answer, and run check and score on it again.")
  }

  private func fill(_ template: Template, order: Order, to path: String) throws(Problem) {
    let form = try Workbooks.form(template)
    var answers = form.defaults
    answers.fields.merge(order.answers.fields) { _, ordered in ordered }
    if let given = demo.answers[template.kind] {
      answers = try Workbooks.merge(given, into: answers, schema: form.schema, file: path, console: console)
    }
    try Workbooks.write(
      FormLayout(form, answers: answers, client: order.client), to: path, overwrite: overwrite)
  }

  /// The story stays clear of the last column, in which some terminals break the line.
  private var terminal: Terminal {
    Terminal(
      isColoured: console.terminal.isColoured, hasBlocks: console.terminal.hasBlocks,
      width: console.terminal.width - 1)
  }

  private func say(_ step: String, _ command: String? = nil) {
    var page = Page(terminal)
    page.paragraph(step, hanging: 3, tone: .strong)
    if let command { page.line(Span("$ \(command)", .quiet), indent: 3) }
    if !step.hasPrefix("1.") { console.line("") }
    console.write(page.text)
  }

  private func show(_ paths: [String]) { for path in paths { tell(path) } }

  private func tell(_ text: String, _ tone: Terminal.Tone = .plain) {
    var page = Page(terminal)
    page.paragraph(text, indent: 3, hanging: 3, tone: tone)
    console.write(page.text)
  }

  private func tellAnswers(_ form: ReturnedForm) {
    let rows = form.answers.tables.values.joined().count { !$0.values.isEmpty }
    tell("\(form.kind): \(form.answers.fields.count) fields and \(rows) rows filled in")
  }

  /// The first of the gravest findings speaks for all.
  private func tellFindings(_ form: ReturnedForm, _ judge: Judge) throws(Problem) {
    let result = try judge.check(form)
    guard let worst = result.findings.first(where: { $0.severity == result.worst }) else {
      return tell("\(form.kind): clean", .good)
    }
    tell("\(form.kind): \(CheckReport.counts(result)), such as", worst.severity == .error ? .bad : .caution)
    let place = CheckReport.place(of: worst)
    tell("\(place): \(worst.message) (\(worst.code))")
  }

  private func tellScore(_ score: WorkbookScore) { tell(score.headline) }
}
