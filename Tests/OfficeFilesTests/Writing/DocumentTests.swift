import Spreadsheet
import Testing

@testable import OfficeFiles

@Suite struct DocumentTests {
  private typealias F = FullWorkbook

  @Test func `a file tells what it is told to tell`() throws {
    var workbook = Workbook.withSheet { _, _ in }
    workbook.properties.application = "planner"
    workbook.properties.manager = "Bo & Co"
    workbook.properties.category = "Kit"
    workbook.properties.custom = [
      CustomProperty("Client", .text("A<B")), CustomProperty("Final", .boolean(true)),
      CustomProperty("Score", .number(0.5)), CustomProperty("Round", .integer(2)),
    ]
    #expect(
      try workbook.part("docProps/app.xml").contains(
        "<Application>planner</Application><Manager>Bo &amp; Co</Manager>"))
    #expect(try workbook.part("docProps/core.xml").contains("<cp:category>Kit</cp:category>"))
    let custom = try workbook.part("docProps/custom.xml")
    #expect(custom.contains("pid=\"2\" name=\"Client\"><vt:lpwstr>A&lt;B</vt:lpwstr>"))
    #expect(custom.contains("<vt:bool>true</vt:bool>") && custom.contains("<vt:r8>0.5</vt:r8>"))
    workbook.properties.custom.append(CustomProperty("client", .integer(1)))
    #expect(refusal(workbook)?.contains("has the property \"client\", which is there twice") == true)
  }

  @Test func `XML of another program travels along as it is`() throws {
    var workbook = Workbook.withSheet { _, _ in }
    workbook.customXMLParts = [CustomXMLPart("<a xmlns=\"urn:x\">ä</a>"), CustomXMLPart("<b/>")]
    #expect(try workbook.part("customXml/item1.xml") == "<a xmlns=\"urn:x\">ä</a>")
    #expect(
      try workbook.part("customXml/itemProps1.xml").contains(
        "ds:itemID=\"{C0570300-0000-4000-8000-000000000001}\""))
    #expect(try workbook.part("customXml/itemProps1.xml").contains("<ds:schemaRef ds:uri=\"urn:x\"/>"))
    #expect(try workbook.part("xl/_rels/workbook.xml.rels").contains("Target=\"../customXml/item2.xml\""))
    workbook.customXMLParts = [CustomXMLPart("<a>")]
    #expect(refusal(workbook)?.contains("is not well-formed") == true)
  }

  @Test func `the structure of a workbook can be protected`() throws {
    var workbook = Workbook.withSheet { _, _ in }
    workbook.isStructureProtected = true
    #expect(
      try workbook.part("xl/workbook.xml").contains("<workbookProtection lockStructure=\"1\"/><bookViews>"))
  }

  @Test func `groups, breaks and headers are written`() throws {
    let workbook = Workbook.withSheet { sheet, _ in
      sheet.groupRows(2...3, isCollapsed: true)
      sheet.groupColumns(2...2)
      sheet.pageSetup.rowBreaks = [20, 10]
      sheet.pageSetup.columnBreaks = [5]
      sheet.pageSetup.header = "&Lall"
      sheet.pageSetup.firstFooter = "&Cfirst"
    }
    let part = try workbook.part("xl/worksheets/sheet1.xml")
    #expect(
      part.contains("<sheetFormatPr defaultRowHeight=\"15\" outlineLevelRow=\"1\" outlineLevelCol=\"1\"/>"))
    #expect(
      part.contains(
        """
        <row r="2" hidden="1" outlineLevel="1"></row><row r="3" hidden="1" outlineLevel="1"></row>\
        <row r="4" collapsed="1"></row>
        """))
    #expect(
      part.contains(
        """
        <headerFooter differentFirst="1"><oddHeader>&amp;Lall</oddHeader><firstHeader>&amp;Lall</firstHeader>\
        <firstFooter>&amp;Cfirst</firstFooter></headerFooter><rowBreaks count="2" manualBreakCount="2">\
        <brk id="10" max="16383" man="1"/><brk id="20" max="16383" man="1"/></rowBreaks>
        """))
    var deep = workbook
    for _ in 0..<8 { deep.sheets[0].groupRows(5...5) }
    #expect(refusal(deep) == "kit.xlsx: Sheet: has groups 8 deep; nest at most 7 in each other")
  }

  @Test func `a split view is measured in twentieths of a point`() throws {
    let workbook = Workbook.withSheet { sheet, _ in
      sheet.split = SplitView(top: 30, left: 0, firstCell: F.cell("A3"))
    }
    #expect(
      try workbook.element("sheetViews").contains(
        "<pane ySplit=\"600\" topLeftCell=\"A3\" activePane=\"bottomLeft\"/>"))
  }

  @Test func `days and times are numbers of days`() throws {
    let day = try #require(CalendarDate(year: 2026, month: 11, day: 22))
    #expect(CellValue.date(day) == 46_348)
    #expect(CellValue.dateTime(day, hour: 12, minute: 0) == 46_348.5)
    #expect(CellValue.time(hour: 6, minute: 0) == 0.25)
    #expect(CellValue.duration(hours: 36) == 1.5)
  }

  @Test func `pictures that are none are refused, equal ones stored once`() throws {
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [
        0, 0, 0, 3, 0, 0, 0, 2,
      ]
    #expect(SheetImage.Content.png(png).pixels.map { [$0.width, $0.height] } == [3, 2])
    let workbook = Workbook.withSheet { sheet, _ in
      sheet.images = ["A1", "C1"].map {
        SheetImage(.png(png), at: .size(at: F.cell($0), width: 30, height: 20), alternativeText: "x")
      }
    }
    #expect(
      try workbook.part("xl/drawings/_rels/drawing1.xml.rels").ranges(of: "../media/image1.png").count == 2)
    let wrong = Workbook.withSheet { sheet, _ in
      sheet.images = [SheetImage(.jpeg(png), at: .cells(F.range("B2:C3")))]
    }
    #expect(
      refusal(wrong) == "kit.xlsx: Sheet!B2:C3: picture 1 is no JPEG; give the bytes of a JPEG file")
  }
}
