import OfficeFiles
import Spreadsheet
import Testing

@Suite("Workbooks") struct WorkbookReadingTests {
  @Test("sheets, states, kinds and names")
  func workbook() throws {
    var package = TestPackage.workbook(rows: "<row><c><v>1</v></c></row>")
    package["xl/workbook.xml"] = """
      <x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" \
      xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets>\
      <x:sheet name="Data &amp; more" sheetId="1" q:id="rId1"/>\
      <x:sheet name="Chart" sheetId="2" state="hidden" q:id="rId2"/>\
      <x:sheet name="Old" sheetId="3" state="veryHidden" q:id="rId9"/></x:sheets>\
      <x:externalReferences><x:externalReference q:id="rId7"/></x:externalReferences>\
      <x:definedNames><x:definedName name="pl_q1">'Set-up'!$B$7</x:definedName>\
      <x:definedName name="local" localSheetId="1" hidden="1">Data!A1&amp;"x"</x:definedName>\
      <x:definedName name="lost" localSheetId="7">1</x:definedName></x:definedNames></x:workbook>
      """
    package["xl/_rels/workbook.xml.rels"] = TestPackage.relationships([
      "rId1": ("worksheet", "/xl/worksheets/sheet1.xml"), "rId2": ("chartsheet", "chartsheets/sheet1.xml"),
      "rId3": ("vbaProject", "vbaProject.bin"),
    ])
    #expect(try !package.open().hasMacros, "a relationship alone is no macro")
    package["xl/vbaProject.bin"] = "macros"
    let file = try package.open()
    #expect(
      file.sheets == [
        SheetInfo(name: "Data & more"), SheetInfo(name: "Chart", state: .hidden, kind: .chartsheet),
        SheetInfo(name: "Old", state: .veryHidden),
      ])
    #expect(
      file.definedNames == [
        ReadName("pl_q1", formula: "'Set-up'!$B$7"),
        ReadName("local", formula: "Data!A1&\"x\"", sheet: 1, isHidden: true),
      ])
    #expect(file.hasMacros)
    #expect(file.externalLinkCount == 1)
    #expect(file.format == .xlsx)
    #expect(!file.is1904)
    #expect(file.producer == "")
    #expect(try file.cells(ofSheet: 0)[1, 1]?.value == 1)
    #expect(try file.cells(ofSheet: 1).isEmpty)
    #expect(try file.cells(ofSheet: 7).isEmpty)
    #expect(file.sheetIndex(named: "data & MORE") == 0)
    #expect(file.sheetIndex(named: "none") == nil)
  }

  @Test(
    "the program that saved the file",
    arguments: [
      (
        "<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion>",
        "Microsoft Excel/16.0300"
      ),
      (
        "<AppVersion>15.0000</AppVersion><Application>LibreOffice/7.4.7.2$Linux_X86_64</Application>",
        "LibreOffice/7.4.7.2$Linux_X86_64"
      ),
      ("<Application>Seine</Application>", "Seine"), ("<Company>x</Company>", ""), ("<broken", ""),
    ])
  func producer(properties: String, expected: String) throws {
    var package = TestPackage.workbook()
    package["_rels/.rels"] = TestPackage.relationships([
      "a": ("officeDocument", "xl/workbook.xml"), "b": ("extended-properties", "docProps/app.xml"),
    ])
    package["docProps/app.xml"] = "<Properties>\(properties)</Properties>"
    #expect(try package.open().producer == expected)
  }

  @Test("parts are found however they are written")
  func partNames() throws {
    var package = TestPackage.workbook(
      rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>found</t></si>")
    package.parts = package.parts.map { part in
      switch part.name {
      case "xl/worksheets/sheet1.xml": ("XL\\Worksheets\\My Sheet.XML", part.content)
      case "xl/sharedStrings.xml": ("xl/SharedStrings.xml", part.content)
      default: part
      }
    }
    package["xl/_rels/workbook.xml.rels"] = TestPackage.relationships([
      "rId1": ("worksheet", "..\\xl\\.\\worksheets/my%20sheet.xml"),
      "rId2": ("sharedStrings", "/xl/sharedStrings.xml"),
      "rId3": ("styles", "missing.xml"), "rId4": ("unheardOf", "nowhere"),
    ])
    #expect(try package.cells()[1, 1]?.value == "found")
  }

  @Test("without content types and package relationships the workbook stands where it always does")
  func bare() throws {
    var package = TestPackage.workbook(rows: "<row><c><v>1</v></c></row>")
    package["[Content_Types].xml"] = nil
    package["_rels/.rels"] = nil
    #expect(try package.cells()[1, 1]?.value == 1)
  }

  @Test("parts in UTF-16")
  func utf16() throws {
    var package = TestPackage.workbook()
    let markup = "<worksheet><sheetData><row><c t=\"str\"><v>Größe 東京</v></c></row></sheetData></worksheet>"
    let units: [UInt16] = [0xFEFF] + Array("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\(markup)".utf16)
    let place = try #require(package.parts.firstIndex { $0.name == "xl/worksheets/sheet1.xml" })
    package.parts[place].content = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try package.cells()[1, 1]?.value == "Größe 東京")
  }

  @Test("a sheet whose part is missing is told when it is read, not before")
  func missingSheet() throws {
    var package = TestPackage.workbook()
    package["xl/worksheets/sheet1.xml"] = nil
    #expect(try package.open().sheets.count == 1)
    #expect(
      package.error()
        == "FILE: xl/worksheets/sheet1.xml: Data: is missing from the file; ask for the file again")
  }

  @Test("a part that is no workbook in the workbook's place")
  func noWorkbook() {
    var package = TestPackage.workbook()
    package["xl/workbook.xml"] = "<html/>"
    #expect(package.error() == "FILE: xl/workbook.xml: is no workbook; ask for the file again")
  }
}

@Suite("Qualified ranges") struct QualifiedRangeTests {
  @Test(
    "one range on one sheet",
    arguments: [
      ("'Set-up'!$B$7:$Z$66", "Set-up", "B7:Z66"), ("Sheet1!A1", "Sheet1", "A1"),
      ("'a''b!c'!$A$1", "a'b!c", "A1"),
      ("Übersicht!B2:A1", "Übersicht", "A1:B2"), ("'2026'!A1", "2026", "A1"),
    ])
  func ranges(text: String, sheet: String, range: String) throws {
    let parsed = try #require(QualifiedRange(text))
    #expect(parsed.sheet == sheet)
    #expect(parsed.range.description == range)
  }

  @Test(
    "anything else",
    arguments: [
      "#REF!", "Sheet1!#REF!", "#REF!$A$1", "A1", "Sheet1!A1,Sheet1!B2", "Sheet1!A:A", "Sheet1!1:1",
      "[1]Sheet1!A1",
      "'[1]Sheet1'!A1", "Sheet1!A1+1", "SUM(Sheet1!A1)", "A1-Sheet1!B2", "'open!A1", "''!A1", "'a'b'!A1",
      "!A1", "",
      "'", "'!A1", "Sheet1:Sheet3!A1", "Sheet1!XFE1",
    ])
  func others(text: String) { #expect(QualifiedRange(text) == nil) }
}
