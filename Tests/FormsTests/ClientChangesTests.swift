import Forms
import OfficeFiles
import Planning
import Spreadsheet
import Testing

/// What clients do to workbooks before they send them back.
@Suite struct ClientChangesTests {
  /// A pipeline with three deals, laid out.
  private func pipeline() throws -> (answers: Answers, workbook: Workbook) {
    let form = try builtInForm("pipeline")
    var answers = form.defaults
    answers.tables["deals"] = ["Alpha", "Beta", "Gamma"].map {
      AnswerRow(values: ["deal": .text($0), "stage": .choice("3"), "amount": .number(1000)])
    }
    return (answers, FormLayout(form, answers: answers).workbook)
  }

  @Test func `a renamed and moved sheet is found by its names`() throws {
    var (answers, workbook) = try pipeline()
    let deals = try workbook.index(of: "Deals")
    workbook.dropFormulas()
    workbook.sheets[deals].name = "Büro Nord's deals"
    for (index, name) in workbook.definedNames.enumerated() where name.name == "pl_deals" {
      workbook.definedNames[index].formula = .operand(
        .area(
          sheet: "Büro Nord's deals", first: AreaCorner(CellReference(row: 4, column: 2)),
          last: AreaCorner(CellReference(row: 44, column: 35))))
    }
    let sheet = workbook.sheets.remove(at: deals)
    workbook.sheets.insert(sheet, at: 0)
    let back = try readBack(workbook)
    #expect(back.answers == answers)
    #expect(back.placement.tables["deals"]?.sheet == "Büro Nord's deals")
  }

  @Test func `rows and columns put in before a table move the answers' places`() throws {
    var (answers, workbook) = try pipeline()
    let deals = try workbook.index(of: "Deals")
    workbook.sheets[deals] = workbook.sheets[deals].inserting(rows: 2, before: 3, columns: 1, before: 3)
    for (index, name) in workbook.definedNames.enumerated() where name.name == "pl_deals" {
      workbook.definedNames[index].formula = .operand(
        .area(
          sheet: "Deals", first: AreaCorner(CellReference(row: 6, column: 2)),
          last: AreaCorner(CellReference(row: 46, column: 36))))
    }
    let back = try readBack(workbook)
    #expect(back.answers == answers)
    #expect(back.notices == [])
    let place = back.placement.place(of: .cell(table: "deals", row: 1, column: "stage"))
    #expect(place == CellPlace(sheet: "Deals", cell: CellReference("E8")))
  }

  @Test func `rows below the table are read until two rows are empty`() throws {
    var (answers, workbook) = try pipeline()
    let deals = try workbook.index(of: "Deals")
    func put(_ name: String, row: Int) {
      workbook.sheets[deals][CellReference(row: row, column: 2)] = Cell(.text(name))
    }
    put("Below", row: 45)
    put("After one empty row", row: 47)
    put("Too far", row: 50)
    let back = try readBack(workbook)
    #expect(
      back.answers.rows("deals").map { $0["deal"]?.text }
        == ["Alpha", "Beta", "Gamma", "Below", "After one empty row"])
    #expect(back.placement.tables["deals"]?.rows == [5, 6, 7, 45, 47])
    answers.tables["deals"] = nil
    #expect(back.answers.rows("chart") == answers.rows("chart"))
  }

  @Test func `without names a table is found by its heads and a field by its label`() throws {
    var (answers, workbook) = try pipeline()
    workbook.definedNames = []
    workbook.dropFormulas()
    answers.fields["client"] = .text("Öztürk")
    workbook.sheets[0][CellReference(row: 11, column: 3)]?.value = .text("Öztürk")
    let back = try readBack(workbook)
    #expect(back.answers.rows("deals") == answers.rows("deals"))
    #expect(back.answers.rows("chart") == answers.rows("chart"))
  }

  @Test func `a renamed column and a deleted row are noticed, the rest is read`() throws {
    var (_, workbook) = try pipeline()
    let deals = try workbook.index(of: "Deals")
    workbook.sheets[deals][CellReference(row: 4, column: 10)]?.value = .text("Volume")
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
    var (_, workbook) = try pipeline()
    let deals = try workbook.index(of: "Deals")
    workbook.sheets[deals][CellReference("D5") ?? .init(row: 1, column: 1)]?.value = .text("Somewhere")
    workbook.sheets[deals][CellReference("J5") ?? .init(row: 1, column: 1)]?.value = .text("about 5000")
    workbook.sheets[deals][CellReference("J6") ?? .init(row: 1, column: 1)]?.value = .error(.divisionByZero)
    workbook.sheets[deals][CellReference("D6") ?? .init(row: 1, column: 1)]?.value = .text("3 QUALIFIED ")
    workbook.sheets[deals][CellReference("D7") ?? .init(row: 1, column: 1)]?.value = .number(2)
    let rows = try readBack(workbook).answers.rows("deals")
    #expect(rows.map { $0["stage"] } == [.unexpected("Somewhere"), .choice("3"), .choice("2")])
    #expect(
      rows.map { $0["amount"] } == [
        .unexpected("about 5000"), .unexpected(.error(.divisionByZero)), .number(1000),
      ])
  }
}
