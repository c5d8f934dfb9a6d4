import Forms
import Foundation
import OfficeFiles
import Planning
import Spreadsheet
import Testing

/// What stands in the way of answers in a workbook that its client has changed.
@Suite struct FillingObstacleTests {
  private func deals(_ count: Int) -> [AnswerRow] {
    (1...count).map { AnswerRow(values: ["deal": .text("Deal \($0)"), "amount": .number(Double($0))]) }
  }

  /// A pipeline workbook, and the place of its deals.
  private func pipeline(_ scratch: FillingScratch, deals count: Int = 2) throws -> (String, TablePlace, Int) {
    var answers = Answers()
    answers.tables["deals"] = deals(count)
    let path = try scratch.workbook("pipeline", answers)
    let place = try #require(try ReturnedForm.read(path).placement.tables["deals"])
    let sheet = try #require(try SpreadsheetFile.open(path).sheetIndex(named: place.sheet))
    return (path, place, sheet)
  }

  private func edit(_ path: String, _ sheet: Int, _ cell: CellReference, _ value: CellValue) throws {
    var editor = try WorkbookEditor(path)
    editor.set(value, at: cell, onSheet: sheet)
    try editor.write(to: path, overwrite: true)
  }

  private func fill(_ path: String, _ change: (inout Answers) -> Void) throws -> FilledForm {
    let returned = try ReturnedForm.read(path)
    var wanted = returned.answers
    change(&wanted)
    return try FormFilling.fill(returned, with: wanted, to: path, overwrite: true)
  }

  @Test func rowsGoOnBelowTheTable() throws {
    let scratch = try FillingScratch()
    let (path, place, sheet) = try pipeline(scratch)
    var many = deals(130)
    many[129].values["close"] = CalendarDate("2026-11-22").map { .date($0) }
    let filled = try fill(path) { $0.tables["deals"] = many }
    #expect(filled.remarks.count == 1)
    #expect(filled.remarks.first?.hasPrefix("30 rows") == true, "\(filled.remarks)")
    let back = try ReturnedForm.read(path)
    #expect(back.answers.rows("deals") == many)
    let row = try #require(back.placement.tables["deals"]?.rows[129])
    let column = try #require(place.columns["close"])
    // A date looks like one there too.
    #expect(try SpreadsheetFile.open(path).cells(ofSheet: sheet)[row, column]?.dateKind == .date)
  }

  @Test func whatStandsBelowTheTableIsNotOverwritten() throws {
    let scratch = try FillingScratch()
    let (path, place, sheet) = try pipeline(scratch)
    let below = place.range.last.row + 20
    try edit(path, sheet, CellReference(row: below, column: place.range.first.column), "My own notes")
    let before = FileManager.default.contents(atPath: path)
    let error = #expect(throws: FileError.self) { try fill(path) { $0.tables["deals"] = deals(130) } }
    #expect(error?.cell == "A\(below)")
    #expect(error?.remedy.hasPrefix("insert 83 empty rows") == true, "\(String(describing: error))")
    #expect(FileManager.default.contents(atPath: path) == before)
    _ = try fill(path) { $0.tables["deals"] = deals(47) }
    #expect(try ReturnedForm.read(path).answers.rows("deals").prefix(47) == deals(47)[...])
  }

  @Test func rowsStayWhereTheyAre() throws {
    let scratch = try FillingScratch()
    let (path, place, sheet) = try pipeline(scratch, deals: 3)
    let second = try #require(place.rows[1])
    let column = try #require(place.columns["deal"])
    let amount = try #require(place.columns["amount"])
    try edit(path, sheet, CellReference(row: second, column: column), .blank)
    try edit(path, sheet, CellReference(row: second, column: amount), .blank)
    _ = try fill(path) { $0.tables["deals"]?[1].values["amount"] = .number(77) }
    let back = try ReturnedForm.read(path)
    #expect(back.placement.tables["deals"]?.rows == [place.rows[0], place.rows[2]])
    #expect(back.answers.rows("deals")[1]["amount"] == .number(77))
  }

  @Test func aColumnThatIsGoneTakesNoAnswer() throws {
    let scratch = try FillingScratch()
    let (path, place, sheet) = try pipeline(scratch)
    let column = try #require(place.columns["note"])
    try edit(path, sheet, CellReference(row: place.range.first.row, column: column), "Something else")
    let error = #expect(throws: FileError.self) {
      try fill(path) { $0.tables["deals"]?[0].values["note"] = .text("lost") }
    }
    #expect(error?.problem.contains("no place") == true)
    let filled = try fill(path) { $0.tables["deals"]?[0].values["amount"] = .number(3) }
    #expect(filled.remarks.count == 1 && filled.changed == 1, "\(filled.remarks)")
  }

  @Test func aFormulaOfTheClientsGivesWayAndIsTold() throws {
    let scratch = try FillingScratch()
    let (path, place, sheet) = try pipeline(scratch)
    let amount = try #require(place.columns["amount"])
    let row = try #require(place.rows[0])
    let address = CellReference(row: row, column: amount).description
    let part = "xl/worksheets/sheet\(sheet + 1).xml"
    try scratch.change(path, part) { text in
      guard let start = text.range(of: "<c r=\"\(address)\""),
        let value = text.range(of: "<v>", range: start.upperBound..<text.endIndex)
      else { return text }
      return text.replacingCharacters(in: value, with: "<f>2*3</f><v>")
    }
    let filled = try fill(path) { $0.tables["deals"]?[0].values["amount"] = .number(3) }
    #expect(filled.remarks.count == 1 && filled.remarks.first?.contains("=2*3") == true, "\(filled.remarks)")
    let cell = try SpreadsheetFile.open(path).cells(ofSheet: sheet)[CellReference(row: row, column: amount)]
    #expect(cell?.formula == nil && cell?.value == 3)
  }

  @Test func answersNobodyAskedForAreRefused() throws {
    let scratch = try FillingScratch()
    let (path, _, _) = try pipeline(scratch)
    #expect(throws: FileError.self) { try fill(path) { $0.fields["nobody"] = .number(1) } }
    #expect(throws: FileError.self) {
      try fill(path) { $0.tables["nobody"] = [AnswerRow(values: ["a": .number(1)])] }
    }
    #expect(throws: FileError.self) {
      try fill(path) { $0.tables["deals"]?[0].values["nobody"] = .number(1) }
    }
    #expect(throws: FileError.self) {
      try fill(path) { $0.tables["chart"]?.append(AnswerRow(key: "99", values: ["summary": .text("x")])) }
    }
    #expect(throws: FileError.self) {
      try fill(path) { $0.tables["deals"]?[0].values["deal"] = .text(String(repeating: "x", count: 40_000)) }
    }
  }
}
