import Forms
import OfficeFiles
import Planning
import Spreadsheet
import Testing

/// What clients do to workbooks before they send them back.
@Suite struct ClientChangesTests {
  /// A pipeline with three deals, laid out.
  private func pipeline() throws -> (answers: Answers, workbook: Workbook, deals: TablePlace) {
    let form = try builtInForm("pipeline")
    var answers = form.defaults
    answers.tables["deals"] = ["Alpha", "Beta", "Gamma"].map {
      AnswerRow(values: ["deal": .text($0), "stage": .choice("3"), "amount": .number(1000)])
    }
    let layout = FormLayout(form, answers: answers)
    return (answers, layout.workbook, try #require(layout.placement.tables["deals"]))
  }

  @Test func `a renamed and moved sheet is found by its names`() throws {
    let (answers, original, place) = try pipeline()
    var workbook = original
    let deals = try workbook.index(of: "Deals")
    workbook.dropFormulas()
    workbook.sheets[deals].name = "Büro Nord's deals"
    for (index, name) in workbook.definedNames.enumerated() where name.name == "pl_deals" {
      workbook.definedNames[index].formula = .operand(
        .area(
          sheet: "Büro Nord's deals", first: AreaCorner(place.range.first), last: AreaCorner(place.range.last)
        ))
    }
    let sheet = workbook.sheets.remove(at: deals)
    workbook.sheets.insert(sheet, at: 0)
    let back = try readBack(workbook)
    #expect(back.answers.deals == answers.deals)
    #expect(back.placement.tables["deals"]?.sheet == "Büro Nord's deals")
  }

  @Test func `rows and columns put in before a table move the answers' places`() throws {
    let (answers, original, place) = try pipeline()
    var workbook = original
    let deals = try workbook.index(of: "Deals")
    workbook.sheets[deals] = workbook.sheets[deals].inserting(rows: 2, before: 3, columns: 1, before: 3)
    for (index, name) in workbook.definedNames.enumerated() where name.name == "pl_deals" {
      workbook.definedNames[index].formula = .operand(
        .area(
          sheet: "Deals", first: AreaCorner(place.range.first.moved(2, 0)),
          last: AreaCorner(place.range.last.moved(2, 1))))
    }
    let back = try readBack(workbook)
    #expect(back.answers.deals == answers.deals)
    #expect(back.notices == [])
    let stage = try CellReference(row: 6, column: #require(place.columns["stage"]))
    #expect(
      back.placement.place(of: .cell(table: "deals", row: 1, column: "stage"))
        == CellPlace(sheet: "Deals", cell: stage.moved(2, 1)))
  }

  @Test func `rows below the table are read until two rows are empty`() throws {
    var (answers, original, place) = try pipeline()
    var workbook = original
    let deals = try workbook.index(of: "Deals")
    func put(_ name: String, row: Int) {
      workbook.sheets[deals][CellReference(row: row, column: 2)] = Cell(.text(name))
    }
    let last = place.range.last.row
    put("Below", row: last + 1)
    put("After one empty row", row: last + 3)
    put("Too far", row: last + 6)
    let back = try readBack(workbook)
    #expect(
      back.answers.rows("deals").map { $0["deal"]?.text }
        == ["Alpha", "Beta", "Gamma", "Below", "After one empty row"])
    #expect(back.placement.tables["deals"]?.rows == [5, 6, 7, last + 1, last + 3])
    answers.tables["deals"] = nil
    #expect(back.answers.rows("chart") == answers.rows("chart"))
  }

  @Test func `without names a table is found by its heads and a field by its label`() throws {
    var (answers, original, _) = try pipeline()
    var workbook = original
    workbook.definedNames = []
    workbook.dropFormulas()
    answers.fields["client"] = .text("Öztürk")
    workbook.sheets[0][CellReference(row: 11, column: 3)]?.value = .text("Öztürk")
    let back = try readBack(workbook)
    #expect(back.answers.rows("deals") == answers.rows("deals"))
    #expect(back.answers.rows("chart") == answers.rows("chart"))
  }

  @Test func `a renamed column and a deleted row are noticed, the rest is read`() throws {
    let (_, original, place) = try pipeline()
    var workbook = original
    let deals = try workbook.index(of: "Deals")
    let amount = try #require(place.columns["amount"])
    workbook.sheets[deals][CellReference(row: 4, column: amount)]?.value = .text("Volume")
    let chart = try workbook.index(of: "Chart")
    for column in 2...13 { workbook.sheets[chart][CellReference(row: 7, column: column)] = nil }
    let back = try readBack(workbook)
    #expect(
      back.notices.map(\.message) == [
        "The row \"3\" of the table \"Pipeline chart\" is gone.",
        "The column \"Amount\" of the table \"Deals\" is gone or was renamed.",
      ])
    #expect(back.answers.rows("deals").map { $0["stage"]?.choice } == ["3", "3", "3"])
    #expect(back.answers.rows("chart").count == 8)
  }

  @Test func `what is of the wrong kind is kept as it stands`() throws {
    let (_, original, place) = try pipeline()
    var workbook = original
    let deals = try workbook.index(of: "Deals")
    func put(_ value: CellValue, _ column: String, row: Int) throws {
      let cell = try CellReference(row: row, column: #require(place.columns[column]))
      workbook.sheets[deals][cell]?.value = value
    }
    try put("Somewhere", "stage", row: 5)
    try put("about 5000", "amount", row: 5)
    try put(.error(.divisionByZero), "amount", row: 6)
    try put("3 QUALIFIED ", "stage", row: 6)
    try put(2, "stage", row: 7)
    let rows = try readBack(workbook).answers.rows("deals")
    #expect(rows.map { $0["stage"] } == [.unexpected("Somewhere"), .choice("3"), .choice("2")])
    #expect(
      rows.map { $0["amount"] } == [
        .unexpected("about 5000"), .unexpected(.error(.divisionByZero)), .number(1000),
      ])
  }
}

extension Answers {
  /// The deals and the chart: what these tests are about.
  fileprivate var deals: [[AnswerRow]] { [rows("deals"), rows("chart")] }
}

extension CellReference {
  fileprivate func moved(_ rows: Int, _ columns: Int) -> CellReference {
    CellReference(row: row + rows, column: column + columns)
  }
}
