import Foundation
import Spreadsheet
import Testing

@testable import OfficeFiles

@Suite struct WorkbookEditorTests {
  private func book(_ scratch: Scratch) throws -> String {
    var sheet = Worksheet(name: "One")
    sheet[CellReference(row: 1, column: 1)] = Cell(1)
    sheet[CellReference(row: 2, column: 1)] = Cell("text")
    var workbook = Workbook()
    workbook.sheets = [sheet, Worksheet(name: "Two")]
    try workbook.write(to: scratch.path("book.xlsx"))
    return scratch.path("book.xlsx")
  }

  private let a1 = CellReference(row: 1, column: 1)

  @Test func theFileItselfIsReplacedThroughALink() throws {
    let scratch = try Scratch()
    let path = try book(scratch)
    let link = scratch.path("link.xlsx")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    var editor = try WorkbookEditor(link)
    editor.set("new", at: a1, onSheet: 1)
    editor.setResult(5, at: a1, onSheet: 0)
    #expect(throws: FileError.self) { try editor.write(to: link, overwrite: false) }
    try editor.write(to: link, overwrite: true)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
    let file = try SpreadsheetFile.open(path)
    #expect(try file.cells(ofSheet: 1)[a1]?.value == "new")
    #expect(try file.cells(ofSheet: 0)[a1]?.value == 1)
  }

  @Test func withoutChangesTheBytesAreTheSame() throws {
    let scratch = try Scratch()
    let path = try book(scratch)
    var editor = try WorkbookEditor(path)
    editor.setResult(5, at: a1, onSheet: 0)
    editor.set(.blank, at: CellReference(row: 900, column: 9), onSheet: 1)
    #expect(try editor.packageBytes() == [UInt8](#require(FileManager.default.contents(atPath: path))))
  }

  @Test func whatCannotBeStoredIsRefused() throws {
    let scratch = try Scratch()
    let path = try book(scratch)
    let values: [CellValue] = [
      .number(.nan), .number(.infinity), .text(String(repeating: "x", count: 32_768)),
      .error(ErrorValue("#NONSENSE!")),
    ]
    for value in values {
      var editor = try WorkbookEditor(path)
      editor.set(value, at: a1, onSheet: 0)
      let error = #expect(throws: FileError.self) { try editor.packageBytes() }
      #expect(error?.sheet == "One" && error?.cell == "A1")
    }
    for (place, sheet) in [
      (a1, 2), (a1, -1), (CellReference(row: 0, column: 1), 0), (CellReference(row: 1, column: 16_385), 0),
    ] {
      var editor = try WorkbookEditor(path)
      editor.set(1, at: place, onSheet: sheet)
      #expect(throws: FileError.self) { try editor.packageBytes() }
    }
  }

  @Test func signedWorkbooksAreRefused() throws {
    guard let signed = try Corpus.files("xlsx").first(where: { $0.lastPathComponent.contains("signed") })
    else {
      print("skipped: there is no corpus beside the repository")
      return
    }
    let error = #expect(throws: FileError.self) { try WorkbookEditor(signed.path) }
    #expect(error?.problem.contains("signed") == true)
  }

  /// The list of formula cells is dropped with its traces when one of them becomes a value; tables keep their heads.
  @Test func formulasAndTablesOfRealFiles() throws {
    guard Corpus.folder != nil else {
      print("skipped: there is no corpus beside the repository")
      return
    }
    let scratch = try Scratch()
    var chains = 0
    var heads = 0
    for file in try Corpus.files("xlsx") {
      guard var editor = try? WorkbookEditor(file.path), let book = try? SpreadsheetFile.open(file.path)
      else { continue }
      let parts = try PackageParts(file.path, limits: ReadLimits())
      for index in book.sheets.indices {
        guard let part = parts.workbook.sheets[index].part, let found = try? parts.tableHeads(of: part) else {
          continue
        }
        for head in found {
          heads += 1
          var other = editor
          other.set("Not the head", at: head.first, onSheet: index)
          let error = #expect(throws: FileError.self) { try other.packageBytes() }
          #expect(error?.cell == head.first.description)
        }
      }
      guard let cells = try? book.cells(ofSheet: 0) else { continue }
      let formulas = cells.rows.flatMap { row in
        row.cells.filter { $0.cell.formula != nil }.map { CellReference(row: row.row, column: $0.column) }
      }
      guard let last = formulas.last else { continue }
      editor.set(7, at: last, onSheet: 0)
      let out = scratch.path("out.xlsx")
      do { try editor.write(to: out, overwrite: true) } catch { continue }
      let names = try RawArchive(out).entries.map { $0.name.lowercased() }
      #expect(!names.contains { $0.hasSuffix("calcchain.xml") }, "\(file.lastPathComponent)")
      if try RawArchive(file.path).entries.contains(where: { $0.name.lowercased().hasSuffix("calcchain.xml") }
      ) {
        chains += 1
      }
      let cell = try SpreadsheetFile.open(out).cells(ofSheet: 0)[last]
      #expect(cell?.value == 7 && cell?.formula == nil, "\(file.lastPathComponent)")
      if let keep = ProcessInfo.processInfo.environment["EDITED_CORPUS"] {
        try FileManager.default.copyItem(atPath: out, toPath: "\(keep)/formula-\(file.lastPathComponent)")
      }
    }
    print("calculation chains dropped: \(chains), heads of tables kept: \(heads)")
    #expect(chains > 10 && heads > 10)
  }
}
