import Forms
import Foundation
import OfficeFiles
import Planning
import Spreadsheet
import Testing

@Suite struct ManifestTests {
  private func workbook() throws -> Workbook {
    try FormLayout(builtInForm("readiness"), client: "Test").workbook
  }

  @Test func `the manifest stands on a sheet that clients can't unhide`() throws {
    let sheet = try #require(workbook().sheets.last)
    #expect(sheet.name == "_planner")
    #expect(sheet.state == .veryHidden)
    #expect(sheet[CellReference(row: 1, column: 1)]?.value == "planner manifest")
    for row in sheet.rowNumbers {
      let text = sheet[CellReference(row: row, column: 1)]?.value.text ?? ""
      #expect(text.utf16.count <= 30_000)
    }
  }

  @Test func `a renamed manifest sheet is found while it is hidden`() throws {
    var workbook = try workbook()
    workbook.sheets[workbook.sheets.count - 1].name = "Tabelle5"
    workbook.sheets[workbook.sheets.count - 1].state = .hidden
    #expect(try readBack(workbook).kind == "readiness")
  }

  @Test func `a changed manifest is refused in words`() throws {
    var workbook = try workbook()
    workbook.sheets[workbook.sheets.count - 1][CellReference(row: 5, column: 1)]?.value = "{}"
    let error = #expect(throws: FileError.self) { try readBack(workbook) }
    #expect(error?.sheet == "_planner")
    #expect(error?.problem == "the description that planner keeps of the workbook was changed")
    #expect(error?.remedy == "copy the answers into a workbook as it was sent out")
  }

  @Test func `workbooks of one form keep their own client, round and schema`() throws {
    for kind in ["readiness", "maturity"] {
      for client in ["Acme", "B \"& Söhne", "Acme"] {
        var answers = Answers()
        answers.fields["client"] = .text(client)
        let back = try readBack(FormLayout(builtInForm(kind), answers: answers).workbook)
        #expect(back.kind == kind)
        #expect(back.answers["client"] == .text(client))
        #expect(try back.schema == builtInForm(kind).schema)
      }
    }
  }

  @Test func `a manifest that was changed behind what all have in common is refused`() throws {
    var workbook = try workbook()
    _ = try readBack(workbook)
    let sheet = workbook.sheets.count - 1
    let last = try #require(workbook.sheets[sheet].rowNumbers.max())
    workbook.sheets[sheet][CellReference(row: last, column: 1)]?.value = ",\"client\":\"Other\"}"
    let error = #expect(throws: FileError.self) { try readBack(workbook) }
    #expect(error?.problem == "the description that planner keeps of the workbook was changed")
  }

  /// A workbook whose description holds nothing but `beginning` and its usual end, changed, with the hash that fits.
  private func workbook(
    beginning: String, _ end: (String) -> String = { $0 }
  ) throws -> Workbook {
    var workbook = try workbook()
    let sheet = workbook.sheets.count - 1
    func cell(_ row: Int) -> CellReference { CellReference(row: row, column: 1) }
    let last = try #require(workbook.sheets[sheet].rowNumbers.max())
    let chunks = [beginning, end(try #require(workbook.sheets[sheet][cell(last)]?.value.text))]
    for row in 5...last { workbook.sheets[sheet][cell(row)] = nil }
    workbook.sheets[sheet][cell(2)] = Cell(2)
    workbook.sheets[sheet][cell(3)] = Cell(.text(StableHash.hexadecimal(of: chunks.joined())))
    for (row, chunk) in zip(5..., chunks) { workbook.sheets[sheet][cell(row)] = Cell(.text(chunk)) }
    return workbook
  }

  @Test func `of a built-in form no more is read than the hashes`() throws {
    let back = try readBack(workbook(beginning: "{\"nothing\":1"))
    #expect(try back.schema == builtInForm("readiness").schema)
    #expect(try back.template.source == TemplateLibrary.source(kind: "readiness"))
  }

  @Test(arguments: ["schemaHash", "templateHash"])
  func `the description is read where a hash is not a built-in form's`(name: String) throws {
    let error = #expect(throws: FileError.self) {
      try readBack(
        workbook(beginning: "{\"nothing\":1") { $0.replacing("\(name)\":\"", with: "\(name)\":\"0") })
    }
    #expect(error?.problem == "the description that planner keeps of the workbook was changed")
  }

  @Test func `a workbook of an earlier program, whose end has no hashes, is read`() throws {
    let form = try builtInForm("readiness")
    let schema = try String(decoding: JSONEncoder().encode(form.schema), as: UTF8.self)
    let template = try String(decoding: JSONEncoder().encode(form.template.source), as: UTF8.self)
    let hash = TemplateLibrary.hash(of: form.template.source)
    let beginning = #"{"manifest":1,"schema":\#(schema),"template":\#(template),"templateHash":"\#(hash)""#
    for client in ["Acme", "B \\\"& Söhne"] {
      let back = try readBack(workbook(beginning: beginning) { _ in ",\"client\":\"\(client)\"}" })
      #expect(back.schema == form.schema)
      #expect(back.template.source == form.template.source)
    }
  }

  @Test func `a workbook of somebody else is named as such`() throws {
    var workbook = Workbook()
    workbook.sheets = [Worksheet(name: "Sheet1")]
    let error = #expect(throws: FileError.self) { try readBack(workbook) }
    #expect(error?.problem == "is a spreadsheet, but not one that planner made")
    #expect(error?.remedy == "make one with \"planner new\", or ask for the file that was sent out")
  }

  @Test func `a reworded template travels with the workbook`() throws {
    let source = try TemplateLibrary.source(kind: "readiness")
    let reworded = source.replacing("title: Readiness check", with: "title: Bereit für CRM? 準備")
    let template = try Template(yaml: reworded, file: "my.yaml")
    let form = try FormRegistry.form(for: template)
    let back = try readBack(FormLayout(form, client: "Test").workbook)
    #expect(back.template.source == reworded)
    #expect(back.template.texts["title"] == "Bereit für CRM? 準備")
  }
}
