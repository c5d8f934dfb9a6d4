import Forms
import OfficeFiles
import Planning
import Spreadsheet
import Testing

/// What is told of a returned file apart from its answers.
@Suite struct WorkbookFactsTests {
  /// A KPI set-up with three rows and a funnel, laid out.
  private static func plan() throws -> (workbook: Workbook, placement: Placement) {
    let form = try builtInForm("funnel-kpi")
    var answers = form.defaults
    answers.fields["asOf"] = CalendarDate("2026-07-01").map { .date($0) }
    answers.fields["revenueTarget"] = .number(500_000)
    answers.tables["setup"] = [("K16", 0.02, 0.03), ("K17", 200, 250), ("K37", 9000, 9500)].map {
      AnswerRow(values: [
        "kpi": .choice($0.0), "owner": .text("Dana"), "baseline": .number($0.1), "target": .number($0.2),
      ])
    }
    answers.tables["funnel"] = zip(["visitors", "leads", "mql"], [10_000.0, 300, 90]).map {
      AnswerRow(key: $0, values: ["actual": .number($1)])
    }
    let layout = FormLayout(form, answers: answers)
    return (layout.workbook, layout.placement)
  }

  /// What reading a changed workbook tells of its formulas.
  private func formulas(
    _ change: (inout Workbook, Placement) throws -> Void
  ) throws -> (facts: FormulaFacts, form: ReturnedForm) {
    var (workbook, placement) = try Self.plan()
    try change(&workbook, placement)
    let form = try readBack(workbook, depth: .everything)
    return (try #require(form.facts.formulas), form)
  }

  private static let rate = AnswerLocation.cell(table: "funnel", row: 0, column: "rate")
  private static let check = AnswerLocation.cell(table: "setup", row: 1, column: "check")

  @Test(arguments: FormRegistry.kinds, [1, 2, 3])
  func `a workbook as planner lays it out holds every formula and every result`(
    _ kind: String, _ seed: UInt64
  ) throws {
    let form = try builtInForm(kind)
    var random = RandomAnswers(seed: seed)
    let back = try readBack(
      FormLayout(form, answers: random.answers(form.schema)).workbook, depth: .everything)
    let facts = try #require(back.facts.formulas)
    #expect(facts.expected == facts.found && facts.found > 0)
    #expect(facts.changed == [])
    #expect(facts.stale == [])
    #expect(back.facts.hiddenSheets == [])
    #expect(back.notices == [])
  }

  @Test func `formulas are not looked at unless asked for`() throws {
    #expect(try readBack(Self.plan().workbook).facts.formulas == nil)
  }

  @Test func `a number typed over a formula is found, and nothing that builds on it`() throws {
    let (facts, _) = try formulas { workbook, placement in
      try workbook.change(Self.rate, placement) { $0 = Cell(0.3, style: $0.style) }
    }
    #expect(facts.changed == [ChangedFormula(Self.rate, value: 0.3)])
    #expect(facts.stale.map(\.location) == [.field("worstStage")] || facts.stale.isEmpty)
    #expect(facts.found == facts.expected - 1)
  }

  @Test func `another formula in place of one is found, however its references are written`() throws {
    let (facts, _) = try formulas { workbook, placement in
      try workbook.change(Self.rate, placement) { $0.formula = .number(0.03) }
    }
    #expect(facts.changed == [ChangedFormula(Self.rate, value: 0.03, formula: "0.03")])
    let (respelt, _) = try formulas { workbook, placement in
      let upper = try #require(placement.place(of: .cell(table: "funnel", row: 0, column: "actual"))?.cell)
      let lower = try #require(placement.place(of: .cell(table: "funnel", row: 1, column: "actual"))?.cell)
      try workbook.change(Self.rate, placement) {
        $0.formula = try SheetFormula(
          parsing:
            "if(and(isnumber(Funnel!\(upper)),ISNUMBER(\(lower)),(\(upper)<>0)),$\(lower)/\(upper),\"\")")
      }
    }
    #expect(respelt.changed == [])
    #expect(respelt.stale == [])
  }

  @Test func `a formula emptied in a free row is found, a row that the client put in is not`() throws {
    let (emptied, _) = try formulas { workbook, placement in
      try workbook.change(Self.check, placement) { $0 = Cell(.blank, style: $0.style) }
    }
    #expect(emptied.changed == [ChangedFormula(Self.check, value: .blank)])
    let (added, form) = try formulas { workbook, placement in
      for column in ["check", "unitUsed", "stageUsed", "goalUsed"] {
        try workbook.change(.cell(table: "setup", row: 1, column: column), placement) {
          $0 = Cell(.blank, style: $0.style)
        }
      }
    }
    #expect(added.changed == [])
    #expect(form.answers.rows("setup").count == 3)
    // What counts over the column counts one less, as it would after recalculation.
    #expect(
      added.stale.map(\.location) == [
        .field("withoutDate"), .cell(table: "stageCoverage", row: 2, column: "count"),
        .cell(table: "goalCoverage", row: 3, column: "count"),
      ])
  }

  @Test func `a result that is not what the answers give is found, and one that is not stored`() throws {
    let (facts, _) = try formulas { workbook, placement in
      try workbook.change(Self.rate, placement) { $0.value = 0.031 }
      try workbook.change(Self.check, placement) { $0.value = .blank }
    }
    #expect(facts.changed == [])
    #expect(
      facts.stale == [
        StaleResult(Self.check, stored: .blank, computed: "No target date"),
        StaleResult(Self.rate, stored: 0.031, computed: 0.03),
      ])
  }

  @Test func `a result is fresh when only its last digits differ`() throws {
    let (facts, _) = try formulas { workbook, placement in
      try workbook.change(Self.rate, placement) { $0.value = .number(0.03 * (1 + 1e-12)) }
    }
    #expect(facts.stale == [])
  }

  /// Three leads to be verified, the first two with the same name, computed by their places on the sheet.
  private static func leads(withGap: Bool) throws -> (workbook: Workbook, placement: Placement) {
    let form = try builtInForm("nurture")
    var answers = form.defaults
    answers.fields["asOf"] = CalendarDate("2026-07-01").map { .date($0) }
    let rows = ["Ann", "Ann", "Bo"].map { AnswerRow(values: ["lead": .text($0)]) }
    answers.tables["leads"] = withGap ? [rows[0], AnswerRow(), rows[1], AnswerRow(), rows[2]] : rows
    let layout = FormLayout(form, answers: answers)
    var workbook = layout.workbook
    workbook.calculate()
    return (workbook, layout.placement)
  }

  @Test(arguments: [false, true])
  func `rows count on past empty ones: the results are those of the rows without them`(withGap: Bool) throws {
    let (workbook, placement) = try Self.leads(withGap: withGap)
    let back = try readBack(workbook, depth: .everything)
    let facts = try #require(back.facts.formulas)
    #expect(facts.changed == [])
    #expect(facts.stale == [])
    #expect(back.answers.rows("leads").count == 3)
    func shown(_ table: String, _ row: Int, _ column: String) throws -> CellValue? {
      let place = try #require(placement.place(of: .cell(table: table, row: row, column: column)))
      let sheet = try workbook.index(of: place.sheet)
      return try workbook.sheets[sheet][#require(place.cell)]?.value
    }
    let rows = withGap ? [0, 2, 4] : [0, 1, 2]
    #expect(
      try rows.map { try shown("leads", $0, "urgency") } == [
        .number(0.99999), .number(0.99998), .number(0.99997),
      ])
    #expect(try (0..<4).map { try shown("calls", $0, "lead") } == ["Ann", "Ann", "Bo", ""])
  }

  @Test func `a count that does not end in its own row is another formula`() throws {
    var (workbook, placement) = try Self.leads(withGap: false)
    let urgency = AnswerLocation.cell(table: "leads", row: 1, column: "urgency")
    let own = try #require(placement.place(of: .cell(table: "leads", row: 1, column: "lead"))?.cell?.row)
    try workbook.change(urgency, placement) {
      let text = try #require($0.formula as SheetFormula?).text
      #expect(text.contains("COUNTA($B$\(own - 1):$B\(own))"), "\(text)")
      $0.formula = try SheetFormula(parsing: text.replacing("$B\(own))", with: "$B\(own + 1))"))
    }
    #expect(try readBack(workbook, depth: .everything).facts.formulas?.changed.map(\.location) == [urgency])
  }

  @Test func `answers spelt otherwise than the choices are taken as the sheet takes them`() throws {
    let (facts, form) = try formulas { workbook, placement in
      try workbook.change(.cell(table: "setup", row: 0, column: "kpi"), placement) { $0.value = "K16" }
    }
    #expect(form.answers.rows("setup")[0]["kpi"] == .choice("K16"))
    // The sheet looks the whole label up and finds nothing; the stored results are of the label.
    #expect(facts.stale.contains { $0.location == .cell(table: "setup", row: 0, column: "unitUsed") })
    #expect(facts.changed == [])
  }

  // MARK: Sheets

  @Test func `a hidden sheet of the client's own is named, planner's own are not`() throws {
    var workbook = try Self.plan().workbook
    var sheet = Worksheet(name: "Prices")
    sheet.state = .hidden
    sheet[CellReference(row: 1, column: 1)] = Cell(3)
    workbook.sheets.append(sheet)
    #expect(try readBack(workbook, depth: .everything).facts.hiddenSheets == ["Prices"])
  }

  @Test func `a copied sheet is named, with names of its own and without`() throws {
    var (workbook, placement) = try Self.plan()
    let setup = try workbook.index(of: "Set-up")
    var copy = workbook.sheets[setup]
    copy.name = "Set-up (2)"
    workbook.sheets.append(copy)
    let message = "The sheet \"Set-up (2)\" is a copy of \"Set-up\"; only \"Set-up\" was read."
    let plain = try readBack(workbook, depth: .everything).notices
    #expect(plain.map(\.message) == [message])
    #expect(plain.map(\.place?.sheet) == ["Set-up (2)"])
    let range = try #require(placement.tables["setup"]?.range)
    workbook.definedNames.append(
      DefinedName(
        "pl_setup",
        .operand(
          .area(sheet: "Set-up (2)", first: AreaCorner(range.first), last: AreaCorner(range.last))),
        sheet: "Set-up (2)"))
    #expect(try readBack(workbook).notices.map(\.message) == [message])
  }

  // MARK: Without the manifest

  @Test(arguments: FormRegistry.kinds)
  func `without its manifest a workbook is known by its names`(_ kind: String) throws {
    let form = try builtInForm(kind)
    var random = RandomAnswers(seed: 7)
    let answers = random.answers(form.schema, density: 0.9)
    var workbook = FormLayout(form, answers: answers).workbook
    let whole = try readBack(workbook)
    workbook.sheets.removeLast()
    let back = try readBack(workbook, depth: .everything)
    #expect(back.kind == kind)
    #expect(back.answers == whole.answers)
    #expect(
      back.notices.map(\.message)
        == ["The hidden sheet \"_planner\" is gone; what is left was read as the built-in \(kind)."])
    #expect(back.facts.formulas?.changed == [])
  }

  @Test func `a workbook that holds more text than any form is refused`() throws {
    var workbook = try FormLayout(builtInForm("readiness"), client: "Test").workbook
    workbook.definedNames = []
    let long = Cell(.text(String(repeating: "x", count: 32_000)))
    for number in 1...3 {
      var sheet = Worksheet(name: "Notes \(number)")
      for row in 1...700 { sheet[CellReference(row: row, column: 1)] = long }
      workbook.sheets.append(sheet)
    }
    let error = #expect(throws: FileError.self) { try readBack(workbook) }
    #expect(error?.sheet == "Notes 3")
    #expect(
      error?.problem == "holds more bytes of text than any form (67108864 with those of the other sheets)")
    #expect(error?.remedy == "take the sheets out that don't belong to the form")
  }

  @Test(arguments: FormRegistry.kinds)
  func `without names too a workbook is known by its heads, and fields by their labels`(_ kind: String) throws
  {
    let form = try builtInForm(kind)
    var random = RandomAnswers(seed: 8)
    let answers = random.answers(form.schema, density: 0.9)
    var workbook = FormLayout(form, answers: answers).workbook
    let whole = try readBack(workbook)
    workbook.sheets.removeLast()
    workbook.definedNames = []
    workbook.dropFormulas()
    let back = try readBack(workbook)
    #expect(back.kind == kind)
    #expect(back.notices.dropFirst().map(\.message) == [])
    #expect(back.answers.fields == whole.answers.fields)
    for table in form.schema.tables {
      #expect(back.answers.withoutEmptyRows(table.id) == whole.answers.withoutEmptyRows(table.id))
    }
  }

  @Test func `somebody's table with a few of our heads is no workbook of ours`() throws {
    var sheet = Worksheet(name: "Data")
    for (column, head) in ["Figure", "Value", "Source", "Period", "Owner"].enumerated() {
      sheet[CellReference(row: 1, column: column + 1)] = Cell(.text(head))
    }
    var workbook = Workbook()
    workbook.sheets = [sheet]
    #expect(throws: FileError.self) { try readBack(workbook) }
  }
}

extension Workbook {
  /// Changes the cell of an answer.
  mutating func change(
    _ location: AnswerLocation, _ placement: Placement, _ body: (inout Cell) throws -> Void
  ) throws {
    let place = try #require(placement.place(of: location))
    let sheet = try index(of: place.sheet)
    let reference = try #require(place.cell)
    var cell = try #require(sheets[sheet][reference])
    try body(&cell)
    sheets[sheet][reference] = cell
  }
}
