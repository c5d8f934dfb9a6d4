import OfficeFiles
import Testing

@Suite("Files made to do harm") struct HostileFileTests {
  @Test("document types, and with them entities, are refused")
  func documentType() {
    var package = TestPackage.workbook()
    package["xl/worksheets/sheet1.xml"] = """
      <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>\
      <worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>
      """
    #expect(
      package.error() == """
        FILE: xl/worksheets/sheet1.xml: Data: holds a document type declaration, which spreadsheets never have; \
        ask for the file again
        """)
  }

  @Test("deep nesting, many attributes and endless tags")
  func shape() {
    var package = TestPackage.workbook(afterData: String(repeating: "<x>", count: 300))
    #expect(package.error().contains("nests its elements deeper than 256"))
    let attributes = (0..<1_001).map { " a\($0)=\"\"" }.joined()
    package = TestPackage.workbook(afterData: "<x\(attributes)/>")
    #expect(package.error().contains("has an element of more than 1000 attributes"))
    package = TestPackage.workbook(afterData: "<x a=\"\(String(repeating: "y", count: 600_000))\"/>")
    #expect(package.error().contains("has a tag longer than 262144 bytes"))
  }

  @Test("each limit is kept")
  func limits() {
    let rows =
      "<row><c t=\"inlineStr\"><is><t>long text</t></is></c><c><f>SUM(A1:A9)</f></c><c><v>1</v></c></row>"
    let package = TestPackage.workbook(rows: rows, names: "<definedName name=\"n\">1</definedName>")
    func words(_ change: (inout ReadLimits) -> Void) -> String {
      var limits = ReadLimits()
      change(&limits)
      return package.error(limits: limits)
    }
    #expect(package.error() == "")
    #expect(
      words { $0.entries = 2 } == "FILE: holds 5 parts, more than the 2 allowed; ask for the file again")
    let bomb = "unpacks to more than is allowed, as files made to do harm do; ask for the file again"
    #expect(words { $0.entryBytes = 100 }.hasSuffix(bomb))
    #expect(words { $0.totalBytes = 1_000 }.hasSuffix(bomb))
    #expect(words { $0.cells = 2 }.contains("has more than 2 cells"))
    #expect(words { $0.textBytes = 4 }.contains("Data!A1: holds a text longer than 4 bytes"))
    #expect(words { $0.formulaBytes = 4 }.contains("Data!B1: holds a formula longer than 4 bytes"))
    #expect(words { $0.rowCells = 1 }.contains("Data: has a row of more than 1 cells"))
    #expect(words { $0.allTextBytes = 8 }.contains("Data!A1: holds more than 8 bytes of text"))
    #expect(words { $0.partBytes = 20 }.hasSuffix(bomb))
    #expect(words { $0.sheets = 0 }.contains("has more than 0 sheets"))
    #expect(words { $0.definedNames = 0 }.contains("has more than 0 defined names"))
    #expect(
      words {
        ($0.seconds, $0.secondsPerMebibyte) = (0, 0)
      }.contains("takes longer to read than is allowed"))
  }

  @Test("the first cells of a sheet hold no more text than a whole one may")
  func firstCells() throws {
    let row = "<row><c t=\"inlineStr\"><is><t>long text</t></is></c><c><f>SUM(A1:A9)</f></c></row>"
    let package = TestPackage.workbook(rows: String(repeating: row, count: 10))
    func first(_ count: Int, bytes: Int) throws -> SheetCells {
      var limits = ReadLimits()
      limits.allTextBytes = bytes
      return try package.open(limits: limits).cells(ofSheet: 0, atLeast: count)
    }
    #expect(try first(3, bytes: 1_000).textBytes == 38)
    #expect(try first(100, bytes: 190).count == 20)
    #expect(
      errorWords { _ = try first(100, bytes: 189) }
        .hasSuffix("Data: holds more than 189 bytes of text; ask for the file again"))
  }

  @Test("entries that stand twice, lie over each other, or are packed or locked in other ways")
  func archives() {
    var twice = TestPackage.workbook()
    twice.parts.append(("xl/workbook.xml", Array("<workbook/>".utf8)))
    #expect(
      twice.error().contains(
        "stands twice in the package, so that programs may see different contents; open it"))
    var overlaid = TestPackage.workbook()
    overlaid.overlays = ["xl/a.xml", "xl/b.xml"]
    #expect(overlaid.error() == "FILE: is cut off or damaged; ask for the file again")
    var odd = TestPackage.workbook()
    odd.method = 12
    #expect(
      odd.error().contains("is packed in a way that spreadsheets don't use (method 12); open it in Excel"))
    odd.method = 0
    odd.flags = 1
    #expect(odd.error().contains("is protected by a password; unpack it with the password"))
  }

  @Test("an entry's ratio counts once it is large")
  func ratio() throws {
    var limits = ReadLimits()
    limits.ratioGrace = 100
    limits.ratio = 1
    #expect(TestPackage.workbook().error(limits: limits) == "", "stored entries are as large as they are")
  }

  @Test("markup that breaks off is told with its place")
  func malformed() {
    let package = TestPackage.workbook(rows: "<row><c></row>")
    #expect(
      package.error().hasPrefix(
        "FILE: xl/worksheets/sheet1.xml: Data: is not well-formed XML (line 1: Opening and"))
  }

  @Test(
    "addresses outside the grid",
    arguments: [
      ("<row r=\"1048577\"/>", "has a row outside the 1048576 rows of a sheet"),
      ("<row r=\"99999999999999999999\"/>", "has a row outside the 1048576 rows of a sheet"),
      ("<row r=\"1\"><c r=\"XFE1\"/></row>", "has a cell at \"XFE1\", which is no cell of a sheet"),
      ("<row r=\"1\"><c r=\"A0\"/></row>", "has a cell at \"A0\", which is no cell of a sheet"),
      ("<row r=\"1\"><c r=\"XFD1\"/><c/></row>", "has a cell outside the 16384 columns of a sheet"),
      ("<row><c t=\"s\"><v>7</v></c></row>", "Data!A1: shows text number 7 of a list of 0"),
    ])
  func outside(rows: String, expected: String) {
    #expect(TestPackage.workbook(rows: rows).error().contains(expected))
  }
}
