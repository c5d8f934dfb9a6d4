import Foundation
import Spreadsheet
import Testing

@testable import OfficeFiles

@Suite struct WorkbookAnnotatorTests {
  private let a1 = CellReference(row: 1, column: 1)
  private let b2 = CellReference(row: 2, column: 2)

  private func annotation(_ sheet: String, _ cell: CellReference, _ text: String = "Wrong.") -> Annotation {
    Annotation(sheet: sheet, cell: cell, title: "Error", text: text, highlight: Color(0xF8D9D6))
  }

  private func listing(_ rows: [String] = ["one"]) -> WorkbookAnnotator.Listing {
    var workbook = Workbook()
    var bold = Style()
    bold.font.isBold = true
    var sheet = Worksheet(name: "Findings")
    sheet[a1] = Cell("Head", style: workbook.styles.id(of: bold))
    for (place, row) in rows.enumerated() {
      sheet[CellReference(row: place + 2, column: 1)] = Cell(.text(row))
    }
    sheet.hyperlinks = [Hyperlink(a1, .location("'Data'!A1"))]
    sheet.pageSetup.titleRows = 1...1
    workbook.sheets = [sheet]
    return WorkbookAnnotator.Listing(workbook, table: CellRange(rows: 1...(rows.count + 1), columns: 1...1))
  }

  /// A workbook with a note of its own, a name of the second sheet, a conditional format and a chosen tab.
  private func book() -> Workbook {
    var one = Worksheet(name: "Data")
    one[a1] = Cell(1)
    one[b2] = Cell("text")
    one.notes = [CellNote(b2, "Mine", author: "Eva")]
    one.conditionalFormats = [
      ConditionalFormat([CellRange(a1)], .blanks(DifferentialStyle(fill: Color(0x00FF00))))
    ]
    var two = Worksheet(name: "Sam's")
    two[a1] = Cell(2)
    two.pageSetup.titleRows = 1...1
    var workbook = Workbook()
    workbook.sheets = [one, two]
    workbook.activeSheet = 1
    return workbook
  }

  private func written(_ workbook: Workbook, _ scratch: Scratch) throws -> String {
    let path = scratch.path("book.xlsx")
    try workbook.write(to: path, overwrite: true)
    return path
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try #require(FileManager.default.contents(atPath: path)))
  }

  private func annotate(_ path: String, _ annotations: [Annotation], to out: String) throws {
    let result = try WorkbookAnnotator(path).annotated(with: annotations, listing: listing())
    try AtomicFile.write(result.bytes, to: out, overwrite: true)
  }

  @Test func annotatedAndStrippedItIsTheSameFileAgain() throws {
    let scratch = try Scratch()
    let path = try written(book(), scratch)
    let out = scratch.path("out.xlsx")
    try annotate(path, [annotation("Data", a1), annotation("Data", b2), annotation("Sam's", b2)], to: out)

    let file = try SpreadsheetFile.open(out)
    #expect(file.sheets.map(\.name) == ["Findings", "Data", "Sam's"])
    #expect(try file.cells(ofSheet: 0)[2, 1]?.value == "one")
    #expect(try file.cells(ofSheet: 1)[a1]?.value == 1)
    #expect(file.definedNames.first { $0.name == "_xlnm.Print_Titles" && $0.sheet == 2 } != nil)
    #expect(try PackageLinter.problems(inFileAt: out).isEmpty)
    let annotator = try WorkbookAnnotator(out)
    #expect(try annotator.listing() == [["Head"], ["one"]])
    #expect(try annotator.listingSheet() == "Findings")

    let back = try annotator.stripped()
    #expect(back.hadAnnotations)
    #expect(try back.bytes == bytes(path))
    #expect(try WorkbookAnnotator(path).stripped().bytes == back.bytes)
    #expect(try !WorkbookAnnotator(path).stripped().hadAnnotations)
  }

  @Test func annotatingAgainReplacesOnlyOurs() throws {
    let scratch = try Scratch()
    let path = try written(book(), scratch)
    let first = scratch.path("first.xlsx")
    let second = scratch.path("second.xlsx")
    let direct = scratch.path("direct.xlsx")
    try annotate(path, [annotation("Data", a1, "Old words."), annotation("Data", b2)], to: first)
    try annotate(first, [annotation("Sam's", a1, "New words.")], to: second)
    try annotate(path, [annotation("Sam's", a1, "New words.")], to: direct)
    let parts = try [second, direct].map { path in
      let zip = try ZipReader(path, limits: ReadLimits())
      return try Dictionary(
        uniqueKeysWithValues: zip.entries.indices.map {
          (zip.entries[$0].name, try zip.contents($0, atMost: .max))
        })
    }
    #expect(parts[0] == parts[1])
  }

  /// As after another program has saved it: the record says nothing of what is there now.
  @Test func oursIsFoundByItsMarksToo() throws {
    let scratch = try Scratch()
    let path = try written(book(), scratch)
    let out = scratch.path("out.xlsx")
    try annotate(path, [annotation("Data", a1), annotation("Data", b2), annotation("Sam's", b2)], to: out)
    var editor = try WorkbookEditor(out)
    editor.set("changed", at: CellReference(row: 9, column: 9), onSheet: 2)
    try editor.write(to: out, overwrite: true)

    let result = try WorkbookAnnotator(out).stripped()
    #expect(result.hadAnnotations)
    let back = scratch.path("back.xlsx")
    try AtomicFile.write(result.bytes, to: back, overwrite: true)
    let file = try SpreadsheetFile.open(back)
    #expect(file.sheets.map(\.name) == ["Data", "Sam's"])
    #expect(try file.cells(ofSheet: 1)[9, 9]?.value == "changed")
    #expect(try PackageLinter.problems(inFileAt: back).isEmpty)
    let zip = try ZipReader(back, limits: ReadLimits())
    let names = zip.entries.map(\.name)
    #expect(names.filter { $0.contains("comments") } == ["xl/comments1.xml"])
    #expect(!names.contains { $0.contains("planner") })
    for (place, name) in names.enumerated() where name.hasPrefix("xl/") && !name.contains("styles") {
      let text = String(decoding: try zip.contents(place, atMost: .max), as: UTF8.self)
      #expect(!text.contains("planner"), "\(name)")
    }
    #expect(try !WorkbookAnnotator(back).stripped().hadAnnotations)
  }

  @Test func oddPackagesAreAnnotatedToo() throws {
    // No styles though a relationship speaks of them, no relationships of the sheet, no type for .rels, UTF-16.
    var package = TestPackage.workbook(rows: "<row><c><v>5</v></c></row>")
    let sheet = try #require(package["xl/worksheets/sheet1.xml"])
    let utf16: [UInt8] =
      [0xFF, 0xFE]
      + sheet.utf16.flatMap { unit -> [UInt8] in [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    let place = try #require(package.parts.firstIndex { $0.name == "xl/worksheets/sheet1.xml" })
    package.parts[place].content = utf16
    try withFile(package.archive) { path in
      let result = try WorkbookAnnotator(path).annotated(
        with: [annotation("Data", a1), annotation("Nowhere", a1)], listing: listing())
      #expect(
        result.remarks == ["The sheet \"Nowhere\" has no cells: what concerns it stands in the list only."])
      try withFile(result.bytes) { out in
        let file = try SpreadsheetFile.open(out)
        #expect(try file.cells(ofSheet: 1)[a1]?.value == 5)
        let zip = try ZipReader(out, limits: ReadLimits())
        let types = try #require(zip.entries.firstIndex { $0.name == "[Content_Types].xml" })
        let text = String(decoding: try zip.contents(types, atMost: .max), as: UTF8.self)
        for part in [
          "xl/styles.xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml",
          "xl/worksheets/_rels/sheet1.xml.rels",
        ] {
          #expect(text.contains("PartName=\"/\(part)\""), "\(part)")
        }
        let back = try WorkbookAnnotator(out).stripped()
        try withFile(back.bytes) { path in
          let zip = try ZipReader(path, limits: ReadLimits())
          #expect(zip.entries.map(\.name) == package.parts.map(\.name))
        }
      }
    }
  }

  /// Relationships may call a part by a name of another case; what comes beside it follows the archive.
  @Test func namesKeepTheirCase() throws {
    var package = TestPackage.workbook(rows: "<row><c><v>5</v></c></row>")
    let place = try #require(package.parts.firstIndex { $0.name == "xl/worksheets/sheet1.xml" })
    package.parts[place].name = "xl/WorkSheets/SHEET1.xml"
    try withFile(package.archive) { path in
      let result = try WorkbookAnnotator(path).annotated(with: [annotation("Data", a1)], listing: listing())
      try withFile(result.bytes) { out in
        let names = try ZipReader(out, limits: ReadLimits()).entries.map(\.name)
        #expect(names.contains("xl/WorkSheets/_rels/SHEET1.xml.rels"))
        #expect(try SpreadsheetFile.open(out).cells(ofSheet: 1)[a1]?.value == 5)
      }
    }
  }

  /// The strict standard: other namespaces, no old drawings but where a program that knows them looks.
  @Test func strictPackagesStayStrict() throws {
    var package = TestPackage.workbook(rows: "<row><c><v>5</v></c></row>")
    for place in package.parts.indices where package.parts[place].name.hasPrefix("xl/") {
      let text = String(decoding: package.parts[place].content, as: UTF8.self)
      package.parts[place].content = Array(
        text.replacing(TestPackage.main, with: Namespace.strictSpreadsheet)
          .replacing(TestPackage.office, with: Namespace.strictRelationships).utf8)
    }
    try withFile(package.archive) { path in
      let result = try WorkbookAnnotator(path).annotated(with: [annotation("Data", a1)], listing: listing())
      try withFile(result.bytes) { out in
        let zip = try ZipReader(out, limits: ReadLimits())
        for (place, entry) in zip.entries.enumerated() {
          let text = String(decoding: try zip.contents(place, atMost: .max), as: UTF8.self)
          #expect(!text.contains(TestPackage.main), "\(entry.name)")
          if entry.name == "xl/worksheets/sheet1.xml" {
            #expect(text.contains("Requires=\"v\"><legacyDrawing "))
          }
        }
        let back = try WorkbookAnnotator(out).stripped()
        try withFile(back.bytes) { path in
          let names = try ZipReader(path, limits: ReadLimits()).entries.map(\.name)
          #expect(names == package.parts.map(\.name))
        }
      }
    }
  }

  @Test func workbooksThatCannotBeAnnotatedSayWhy() throws {
    var shared = TestPackage.workbook()
    shared["xl/_rels/workbook.xml.rels"] = TestPackage.relationships([
      "rId1": ("worksheet", "worksheets/sheet1.xml"),
      "rId2": ("revisionHeaders", "revisions/revisionHeaders.xml"),
    ])
    #expect(
      errorWords { try withFile(shared.archive) { _ = try WorkbookAnnotator($0) } }
        == "FILE: is a shared workbook that keeps a history of its changes, and no sheet can be added to it; "
        + "stop sharing it in Excel (Review, Unshare Workbook), and save it")
    #expect(
      errorWords { try withFile(Array("a,b\n".utf8)) { _ = try WorkbookAnnotator($0) } }
        == "FILE: is no .xlsx workbook; open it in Excel or LibreOffice and save it as .xlsx")
  }

  @Test func aTakenNameAndAMergedCellAreMinded() throws {
    var workbook = book()
    workbook.sheets[0].name = "findings"
    workbook.sheets[0].notes = []
    workbook.sheets[0].mergedRanges = [CellRange(rows: 4...6, columns: 1...2)]
    let scratch = try Scratch()
    let path = try written(workbook, scratch)
    let out = scratch.path("out.xlsx")
    try annotate(path, [annotation("findings", CellReference(row: 6, column: 2))], to: out)
    #expect(try SpreadsheetFile.open(out).sheets.map(\.name) == ["Findings (2)", "findings", "Sam's"])
    let zip = try ZipReader(out, limits: ReadLimits())
    let comments = try #require(zip.entries.firstIndex { $0.name == "xl/comments1.xml" })
    #expect(String(decoding: try zip.contents(comments, atMost: .max), as: UTF8.self).contains("ref=\"A4\""))
  }

  /// Whatever stands in the record, nothing breaks: it is as good as none.
  @Test func damagedRecordsAreAsGoodAsNone() throws {
    let scratch = try Scratch()
    let path = try written(book(), scratch)
    let out = scratch.path("out.xlsx")
    try annotate(path, [annotation("Data", a1)], to: out)
    let zip = try ZipReader(out, limits: ReadLimits())
    let place = try #require(zip.entries.firstIndex { $0.name.contains("plannerChanges") })
    let record = String(decoding: try zip.contents(place, atMost: .max), as: UTF8.self)
    for (old, new) in [
      ("at=\"", "at=\"9"), ("length=\"", "length=\"99999"), ("size=\"", "size=\"1"), ("<step", "<stop"),
    ] {
      var patch = try ZipPatch(out, try bytes(out), count: zip.entries.count)
      patch.replace(place, with: Array(record.replacing(old, with: new).utf8))
      try withFile(try patch.finished()) { path in
        let back = try WorkbookAnnotator(path).stripped()
        #expect(back.hadAnnotations)
        try withFile(back.bytes) { path in
          let sheets = try SpreadsheetFile.open(path).sheets.map(\.name)
          #expect(sheets == ["Data", "Sam's"])
        }
      }
    }
  }
}
