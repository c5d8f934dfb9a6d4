import Forms
import Foundation
import OfficeFiles
import Planning
import Spreadsheet
import Testing

@Suite struct FormFillingTests {
  static let cases = FormRegistry.kinds.flatMap { kind in [UInt64](1...3).map { (kind, $0) } }

  @Test(arguments: cases) func answersComeBackAndResultsAreTrue(kind: String, seed: UInt64) throws {
    print("\(kind): seed \(seed)")
    let scratch = try FillingScratch()
    let form = try FormRegistry.form(for: TemplateLibrary.builtIn(kind: kind))
    var random = RandomAnswers(seed: seed)
    let first = random.answers(form.schema, rows: 12)
    let path = try scratch.workbook(kind, seed == 1 ? Answers() : first)
    let wanted = random.answers(form.schema, rows: seed == 3 ? 5 : 70)
    let out = scratch.path("filled.xlsx")

    let filled = try FormFilling.fill(ReturnedForm.read(path), with: wanted, to: out, overwrite: false)
    #expect(filled.answers == wanted)
    #expect(filled.remarks == [])
    let back = try ReturnedForm.read(out)
    #expect(back.answers.fields == wanted.fields)
    for table in form.schema.tables {
      #expect(back.answers.rows(table.id) == wanted.rows(table.id), "\(table.id)")
    }
    #expect(back.notices == [])
    try expectResults(form, back, wanted)

    let differing = try FillingScratch.differingParts(path, out)
    #expect(differing.allSatisfy { $0.hasPrefix("xl/worksheets/sheet") }, "\(differing)")

    // The same answers again change nothing, and the same from the start make the same bytes.
    try FormFilling.fill(back, with: wanted, to: scratch.path("again.xlsx"), overwrite: false)
    #expect(scratch.bytes("again.xlsx") == scratch.bytes("filled.xlsx"))
    try FormFilling.fill(ReturnedForm.read(path), with: wanted, to: path, overwrite: true)
    #expect(scratch.bytes("new.xlsx") == scratch.bytes("filled.xlsx"))
  }

  private func expectResults(_ form: Form, _ back: ReturnedForm, _ answers: Answers) throws {
    let values = FormValues(form: form, answers: answers)
    let file = try SpreadsheetFile.open(back.path)
    var sheets: [String: SheetCells] = [:]
    func expect(_ value: CellValue, _ sheet: String, _ cell: CellReference, _ what: String) throws {
      let cells =
        try sheets[sheet] ?? file.cells(ofSheet: #require(file.sheetIndex(named: sheet)))
      sheets[sheet] = cells
      let cell = cells[cell]
      #expect(cell?.formula != nil, "\(what)")
      #expect((cell?.value ?? .blank) == (value == .text("") ? .blank : value), "\(what)")
    }
    for field in form.fields where field.schema.isComputed {
      let place = try #require(back.placement.fields[field.schema.id])
      try expect(values.value(field.schema.id), place.sheet, #require(place.cell), field.schema.id)
    }
    for table in form.tables {
      let place = try #require(back.placement.tables[table.id])
      for field in table.answerColumns.filter(\.schema.isComputed).prefix(3) {
        let column = try #require(place.columns[field.schema.id])
        for (index, number) in place.rows.enumerated() {
          let row = try #require(number)
          try expect(
            values.value(table.id, row: index, column: field.schema.id), place.sheet,
            CellReference(row: row, column: column), "\(table.id).\(field.schema.id) \(row)")
        }
      }
    }
  }

  @Test func plainAnswersGoOverThoseThatAreThere() throws {
    let scratch = try FillingScratch()
    var before = Answers()
    before.fields["client"] = .text("Before")
    before.fields["contact"] = .text("Stays")
    before.tables["deals"] = [AnswerRow(values: ["deal": .text("One")])]
    let path = try scratch.workbook("pipeline", before)
    let given = PlainValue.map([
      ("fields", .map([("client", .text("=After")), ("asOf", .text("2026-11-22"))])),
      ("tables", .map([("deals", .list([.map([("deal", .text("Two")), ("amount", .number(5))])]))])),
    ])
    let filled = try FormFilling.fill(path, with: given, to: path, overwrite: true)
    #expect(filled.changed == 4)
    let back = try ReturnedForm.read(path).answers
    #expect(back["client"] == .text("=After"))
    #expect(back["asOf"]?.date == CalendarDate("2026-11-22"))
    if before["contact"] != nil { #expect(back["contact"] == .text("Stays")) }
    #expect(back.rows("deals") == [AnswerRow(values: ["deal": .text("Two"), "amount": .number(5)])])
    #expect(throws: FileError.self) {
      try FormFilling.fill(
        path, with: .map([("fields", .map([("nobody", .number(1))]))]), to: path, overwrite: true)
    }
    #expect(throws: FileError.self) { try FormFilling.fill(path, with: given, to: path, overwrite: false) }
  }

  @Test func datesCountFrom1904WhereTheWorkbookDoes() throws {
    let scratch = try FillingScratch()
    let path = try scratch.workbook("pipeline")
    try scratch.change(path, "xl/workbook.xml") { text in
      text.replacingOccurrences(of: "<workbookPr ", with: "<workbookPr date1904=\"1\" ")
    }
    var wanted = try ReturnedForm.read(path).answers
    let day = try #require(CalendarDate("2026-11-22"))
    let early = try #require(CalendarDate("1899-05-01"))
    wanted.fields["asOf"] = .date(day)
    wanted.tables["deals"] = [AnswerRow(values: ["deal": .text("x"), "created": .date(early)])]
    try FormFilling.fill(ReturnedForm.read(path), with: wanted, to: path, overwrite: true)
    let back = try ReturnedForm.read(path)
    #expect(back.answers == wanted)
    let file = try SpreadsheetFile.open(path)
    let place = try #require(back.placement.fields["asOf"]?.cell)
    let sheet = try #require(file.sheetIndex(named: back.placement.fields["asOf"]?.sheet ?? ""))
    #expect(try file.cells(ofSheet: sheet)[place]?.value == .number(day.serial - 1_462))
  }
}
