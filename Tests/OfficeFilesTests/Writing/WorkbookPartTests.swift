import Spreadsheet
import Testing

@testable import OfficeFiles

@Suite struct WorkbookPartTests {
  @Test func `parts come in a fixed order, types first`() throws {
    #expect(
      try WorkbookWriter(.withSheet { _, _ in }).parts().map(\.name) == [
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels", "xl/theme/theme1.xml", "xl/styles.xml", "xl/sharedStrings.xml",
        "xl/worksheets/sheet1.xml",
      ])
  }

  @Test func `sheets and names are listed, the hidden ones too`() throws {
    let part = try FullWorkbook.make().part("xl/workbook.xml")
    #expect(part.contains("<sheet name=\"_planner\" sheetId=\"6\" state=\"veryHidden\" r:id=\"rId6\"/>"))
    #expect(
      part.contains(
        """
        <definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Set-up'!$A$1:$G$20</definedName>\
        <definedName name="_xlnm.Print_Titles" localSheetId="0">'Set-up'!$A:$A,'Set-up'!$1:$4</definedName>\
        <definedName name="_xlnm.Print_Titles" localSheetId="1">'Columns'!$A:$A</definedName>
        """))
    #expect(part.contains("<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/>"))
  }

  @Test func `a name keeps its scope and may be hidden`() throws {
    let part = try FullWorkbook.make().part("xl/workbook.xml")
    #expect(part.contains("<definedName name=\"rate\" localSheetId=\"0\" hidden=\"1\">0.19</definedName>"))
  }

  @Test func `built-in number formats keep their ids, others get theirs`() throws {
    let workbook = Workbook.withSheet { _, styles in
      for code in ["0%", "0.0%", "@", "yyyy\\-mm\\-dd", "#,##0"] {
        var style = Style()
        style.numberFormat = NumberFormat(code)
        style.isLocked = code != "@"
        _ = styles.id(of: style)
      }
    }
    let part = try workbook.part("xl/styles.xml")
    #expect(
      part.contains(
        """
        <numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/>\
        <numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts>
        """))
    #expect(
      part.contains(
        """
        <cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
        <xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1">\
        <protection locked="0"/></xf>
        """))
  }

  @Test func `an outside link is a relationship, what follows the number sign stands beside it`() throws {
    let workbook = FullWorkbook.make()
    #expect(
      try workbook.part("xl/worksheets/_rels/sheet1.xml.rels").contains(
        "Target=\"https://example.org/a?b=1&amp;c=2\" TargetMode=\"External\"/>"))
    #expect(
      try workbook.element("hyperlinks")
        == """
        <hyperlinks><hyperlink ref="A15" location="'List''s'!A1" tooltip="Jump"/>\
        <hyperlink ref="A16" r:id="rId1" location="d"/></hyperlinks>
        """)
  }

  @Test func `priorities of conditional formats are unique`() throws {
    let part = try FullWorkbook.make().part("xl/worksheets/sheet1.xml")
    for priority in 1...5 { #expect(part.ranges(of: "priority=\"\(priority)\"").count == 1) }
  }
}
