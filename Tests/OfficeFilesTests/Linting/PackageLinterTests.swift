import Spreadsheet
import Testing

@testable import Examples
@testable import OfficeFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct PackageLinterTests {
  private func problems(_ parts: [WrittenPart]) throws -> [String] {
    var archive = ZipWriter()
    for part in parts { archive.add(part.name, part.bytes) }
    var name = Array("/tmp/lint-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    #expect(descriptor >= 0)
    close(descriptor)
    let path = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    defer { unlink(path) }
    try AtomicFile.write(archive.finish(), to: path, overwrite: true)
    return try PackageLinter.problems(inFileAt: path).map(\.description)
  }

  /// What the linter says when one text of one part is exchanged.
  private func problems(_ part: String, _ old: String, _ new: String) throws -> [String] {
    var parts = try WorkbookWriter(Self.everything).parts()
    let place = try #require(parts.firstIndex { $0.name == part })
    let text = String(decoding: parts[place].bytes, as: UTF8.self)
    #expect(text.contains(old), "\(part) holds no \(old)")
    parts[place].bytes = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
    return try problems(parts)
  }

  private static let everything: Workbook = {
    (try? EverythingExample.make()) ?? FullWorkbook.make()
  }()

  @Test func `what the writer makes is clean`() throws {
    for (_, make) in Examples.all { #expect(try problems(WorkbookWriter(make()).parts()) == []) }
    #expect(try problems(WorkbookWriter(FullWorkbook.make()).parts()) == [])
    #expect(try problems(WorkbookWriter(Self.everything).parts()) == [])
  }

  private static let sheet = "xl/worksheets/sheet1.xml"
  private static let deals = "xl/worksheets/sheet4.xml"

  @Test(arguments: [
    (
      "[Content_Types].xml", "<Default Extension=\"png\"", "<Default Extension=\"gif\"",
      "[Content_Types].xml: names no content type of xl/media/image1.png"
    ),
    (
      "[Content_Types].xml", "/xl/tables/table1.xml", "/xl/tables/table9.xml",
      "[Content_Types].xml: names the part /xl/tables/table9.xml, which is not there"
    ),
    (
      "xl/_rels/workbook.xml.rels", "theme/theme1.xml", "theme/theme2.xml",
      "xl/_rels/workbook.xml.rels: leads to xl/theme/theme2.xml, which is not there"
    ),
    (
      "xl/_rels/workbook.xml.rels", "Id=\"rId2\"", "Id=\"rId1\"",
      "xl/_rels/workbook.xml.rels: has the id rId1 twice"
    ),
    (
      deals, "<tablePart r:id=\"rId1\"/>", "<tablePart r:id=\"rId7\"/>",
      "\(deals): uses the relationship rId7 in <tablePart>, which it doesn't have"
    ),
    (sheet, "<sheetData>", "<pageMargins/><sheetData>", "\(sheet): has <sheetData> after <pageMargins>"),
    (sheet, "r=\"B1\"", "r=\"A1\"", "\(sheet) A1: stands after column A"),
    (sheet, "<row r=\"2\"", "<row r=\"1\"", "\(sheet): has row 1 after row 1"),
    (sheet, "s=\"1\"", "s=\"99\"", "\(sheet) B1: has the style 99 of "),
    (sheet, "<v>0</v>", "<v>9999</v>", "holds the shared string 9999 of"),
    (deals, "t=\"s\"><v>", "t=\"n\"><v>x", "\(deals) A1: holds x"),
    (
      deals, "<pageMargins",
      "<mergeCells><mergeCell ref=\"H1:I2\"/><mergeCell ref=\"I2:J3\"/></mergeCells><pageMargins",
      "\(deals): has H1:I2 and I2:J3 merged, which overlap"
    ),
    (
      "xl/tables/table1.xml", "name=\"Amount\"", "name=\"client\"",
      "xl/tables/table1.xml: has two columns of one name"
    ),
    (
      "xl/tables/table1.xml", "name=\"Amount\"", "name=\"Sum\"",
      "\(deals) B1: says \"Amount\", and the column of the table Deals is called \"Sum\""
    ),
    (
      "xl/tables/table1.xml", "ref=\"A1:C6\"", "ref=\"A1:D6\"",
      "xl/tables/table1.xml: has 3 columns over A1:D6"
    ),
    (
      "xl/workbook.xml", "name=\"Sales\"", "name=\"Sa:les\"",
      "xl/workbook.xml: \"Sa:les\" is a sheet's name with \":\""
    ),
    ("xl/workbook.xml", "name=\"Sales\"", "name=\"CHARTS\"", "xl/workbook.xml: has two sheets \"CHARTS\""),
    (
      "xl/workbook.xml", "<definedNames>", "<definedNames><definedName name=\"A1\">1</definedName>",
      "xl/workbook.xml: \"A1\" is a defined name that reads as a cell or a value"
    ),
    ("xl/styles.xml", "<cellXfs count=\"", "<cellXfs count=\"1", "xl/styles.xml: says that <cellXfs> holds"),
    ("xl/sharedStrings.xml", "uniqueCount=\"", "uniqueCount=\"1", "xl/sharedStrings.xml: says that it holds"),
    ("xl/worksheets/sheet6.xml", "id=\"{DA7ABA51", "id=\"{DA7ABA52", "without its other half"),
    ("xl/charts/chart1.xml", "<c:overlap", "<c:overlap>", "xl/charts/chart1.xml: is not well-formed XML"),
  ])
  func `a planted fault is found`(part: String, old: String, new: String, problem: String) throws {
    // Clustered bars say no overlap: any other tag serves to break the part.
    let old = old == "<c:overlap" ? "<c:gapWidth" : old
    let found = try problems(part, old, new)
    #expect(found.contains { $0.contains(problem) }, "\(found)")
  }

  @Test func `a part that nothing leads to is found`() throws {
    var parts = try WorkbookWriter(Self.everything).parts()
    parts.append(WrittenPart(name: "xl/lost.xml", bytes: Array("<a/>".utf8)))
    #expect(try problems(parts) == ["xl/lost.xml: is a part to which no relationship leads"])
  }
}
