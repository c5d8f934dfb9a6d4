import Forms
import OfficeFiles
import Planning
import Spreadsheet
import Testing

@Suite struct `Forms as moulds` {
  static let clients: [(name: String, contact: String?, round: String?)] = [
    ("A", nil, nil), ("Guide", "Lea", "2026"),
    (String(repeating: "Bäckerei & Konditorei ", count: 8), nil, "Herbst"),
    ("=1+1", "\"x\" \\ /\u{2028}", nil), ("1\n2", nil, nil),
  ]
  /// A white dot.
  private static let logo: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0,
    0, 1, 8,
    0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0x0F,
    0, 1, 1,
    1, 0, 0x1B, 0xB6, 0xEE, 0x56, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  /// All that a reader finds, sheet by sheet and cell by cell.
  private func contents(_ path: String) throws -> [String] {
    let file = try SpreadsheetFile.open(path)
    var lines = file.definedNames.map { "\($0)" }
    for (index, sheet) in file.sheets.enumerated() {
      lines.append("\(sheet)")
      let cells = try file.cells(ofSheet: index)
      lines.append("\(cells.mergedRanges)")
      for (row, line) in cells.rows {
        for (column, cell) in line { lines.append("\(row) \(column) \(cell)") }
      }
    }
    return lines
  }

  @Test(arguments: TemplateLibrary.entries)
  func `a workbook out of a mould holds what the one made alone holds`(entry: TemplateLibrary.Entry) throws {
    let form = try FormRegistry.form(
      for: TemplateLibrary.builtIn(kind: entry.kind, language: entry.language))
    var common = Answers()
    common.fields["asOf"] = CalendarDate("2026-11-22").map { .date($0) }
    let brand = Brand(name: "Muster", logo: .png(Self.logo), footer: "Muster & Partner")
    let mould = try FormMould(form, brand: brand, answers: common)
    let folder = try TestFolder()
    for client in Self.clients {
      var answers = common
      answers.fields["client"] = .text(client.name)
      answers.fields["contact"] = client.contact.map { .text($0) }
      answers.fields["round"] = client.round.map { .text($0) }
      let moulded = folder.file("moulded.xlsx")
      let alone = folder.file("alone.xlsx")
      try mould.write(answers: answers, client: client.name, to: moulded, overwrite: true)
      try FormLayout(form, answers: answers, client: client.name, brand: brand)
        .write(to: alone, overwrite: true)
      #expect(try contents(moulded) == contents(alone), "\(client.name)")
      #expect(try PackageLinter.problems(inFileAt: moulded) == [])
      let returned = try ReturnedForm.read(moulded)
      #expect(returned.answers["client"] == .text(client.name))
      #expect(returned.answers["asOf"] == common.fields["asOf"])
    }
  }

  @Test func `answers that formulas look at are laid out anew`() throws {
    let form = try builtInForm("readiness")
    var answers = Answers()
    answers.fields["q1"] = .choice("yes")
    answers.fields["asOf"] = CalendarDate("2026-11-22").map { .date($0) }
    let folder = try TestFolder()
    let moulded = folder.file("moulded.xlsx")
    let alone = folder.file("alone.xlsx")
    try FormMould(form).write(answers: answers, client: "A", to: moulded, overwrite: false)
    try FormLayout(form, answers: answers, client: "A").write(to: alone, overwrite: false)
    #expect(try contents(moulded) == contents(alone))
  }

  @Test func `pages name client and day`() throws {
    var answers = Answers()
    answers.fields["asOf"] = CalendarDate("2026-11-22").map { .date($0) }
    func header(_ client: String) throws -> String? {
      try FormLayout(builtInForm("maturity"), answers: answers, client: client).workbook.sheets[1].pageSetup
        .header
    }
    #expect(try header("Miller & Sons") == "&L&8Miller && Sons&R&8As of 2026-11-22")
    #expect(try header("3M") == "&L&8 3M&R&8As of 2026-11-22")
    #expect(try header("") == "&R&8As of 2026-11-22")
    #expect(try (header(String(repeating: "&", count: 400))?.utf16.count ?? 256) <= 255)
  }

  @Test func `typing begins at the first cell that is to be filled in`() throws {
    let sheets = try FormLayout(builtInForm("funnel-kpi")).workbook.sheets
    let planner = try #require(sheets.first { $0.name == "Planner" })
    let active = try #require(planner.activeCell)
    #expect(planner.validations.contains { $0.ranges.contains { $0.contains(active) } })
  }

  @Test func `an older template's missing words are the built-in ones`() throws {
    let source = try TemplateLibrary.source(kind: "readiness", language: "de")
    let line = try #require(source.split(separator: "\n").first { $0.contains("readiness-project:") })
    let older = try Template(
      yaml: source.replacing("\(line)\n", with: ""), file: "the workbook's template")
    #expect(throws: TemplateError.self) { try FormRegistry.form(for: older) }
    let form = try FormRegistry.form(ofReturned: older)
    let today = try FormRegistry.form(for: TemplateLibrary.builtIn(kind: "readiness", language: "de"))
    var answers = Answers()
    answers.fields["q1"] = .choice("yes")
    answers.fields["q2"] = .choice("no")
    #expect(
      FormValues(form: form, answers: answers).value("verdict")
        == FormValues(form: today, answers: answers).value("verdict"))
  }
}
