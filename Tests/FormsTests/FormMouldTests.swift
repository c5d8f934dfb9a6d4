import Forms
import OfficeFiles
import Planning
import Spreadsheet
import Testing

@Suite struct `Forms as moulds` {
  static let clients: [(name: String, contact: String?, round: String?)] = [
    ("A", nil, nil), ("Guide", "Lea", "2026"),
    (String(repeating: "Bäckerei und Konditorei ", count: 8), nil, "Herbst"),
    ("=1+1", "\"x\" \\ /\u{2028}", nil),
  ]

  @Test(arguments: TemplateLibrary.entries)
  func `a workbook out of a mould is the workbook made alone`(entry: TemplateLibrary.Entry) throws {
    let form = try FormRegistry.form(
      for: TemplateLibrary.builtIn(kind: entry.kind, language: entry.language))
    var common = Answers()
    common.fields["asOf"] = CalendarDate("2026-11-22").map { .date($0) }
    let brand = Brand(name: "Muster", footer: "Muster & Partner")
    let mould = FormMould(form, brand: brand, answers: common)
    for client in Self.clients {
      var answers = common
      answers.fields["client"] = .text(client.name)
      answers.fields["contact"] = client.contact.map { .text($0) }
      answers.fields["round"] = client.round.map { .text($0) }
      let moulded = mould.layout(answers: answers, client: client.name)
      let alone = FormLayout(form, answers: answers, client: client.name, brand: brand)
      #expect(moulded.placement == alone.placement)
      #expect(try moulded.workbook.packageBytes() == alone.workbook.packageBytes(), "\(client.name)")
    }
  }

  @Test func `answers that formulas look at are laid out anew`() throws {
    let form = try builtInForm("readiness")
    var answers = Answers()
    answers.fields["q1"] = .choice("yes")
    answers.fields["asOf"] = CalendarDate("2026-11-22").map { .date($0) }
    let moulded = FormMould(form).layout(answers: answers, client: "A").workbook
    #expect(
      try moulded.packageBytes() == FormLayout(form, answers: answers, client: "A").workbook.packageBytes())
  }
}
