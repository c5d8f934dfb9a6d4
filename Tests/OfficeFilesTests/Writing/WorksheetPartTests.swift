import Spreadsheet
import Testing

@testable import OfficeFiles

@Suite struct WorksheetPartTests {
  private typealias F = FullWorkbook

  @Test func `an empty sheet has what the standard demands, no more`() throws {
    let workbook = Workbook.withSheet { _, _ in }
    #expect(
      try workbook.part("xl/worksheets/sheet1.xml") == """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
        <dimension ref="A1"/>\
        <sheetViews><sheetView tabSelected="1" workbookViewId="0"></sheetView></sheetViews>\
        <sheetFormatPr defaultRowHeight="15"/><sheetData></sheetData>\
        <pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>\
        <pageSetup paperSize="9" orientation="portrait"/></worksheet>
        """)
  }

  @Test func `every kind of cell is written with its type`() throws {
    let workbook = Workbook.withSheet { sheet, styles in
      var bold = Style()
      bold.font.isBold = true
      sheet[F.cell("A1")] = Cell("text")
      sheet[F.cell("B1")] = Cell(1.5, style: styles.id(of: bold))
      sheet[F.cell("C1")] = Cell(true)
      sheet[F.cell("D1")] = Cell(.error(.notAvailable))
      sheet[F.cell("E1")] = Cell(.blank, style: styles.id(of: bold))
      sheet[F.cell("F1")] = Cell("text")
      sheet.setHeight(20.5, ofRow: 3)
      sheet[F.cell("BZ2")] = Cell(-0.0)
    }
    #expect(
      try workbook.element("sheetData") == """
        <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>1.5</v></c>\
        <c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" s="1"/><c r="F1" t="s"><v>0</v></c></row>\
        <row r="2"><c r="BZ2"><v>0</v></c></row><row r="3" ht="20.5" customHeight="1"></row></sheetData>
        """)
    #expect(try workbook.element("dimension") == "<dimension ref=\"A1:BZ2\"/>")
    #expect(
      try workbook.element("sst", in: "xl/sharedStrings.xml").hasSuffix(
        "count=\"2\" uniqueCount=\"1\"><si><t>text</t></si></sst>"))
  }

  @Test func `a formula stands before its result`() throws {
    let workbook = Workbook.withSheet { sheet, _ in
      sheet[F.cell("A1")] = Cell(3, formula: F.reference("B1") + 1)
      sheet[F.cell("A2")] = Cell("a<b", formula: "a<b")
      sheet[F.cell("A3")] = Cell(false, formula: false)
      sheet[F.cell("A4")] = Cell(.error(.divisionByZero), formula: 1 / 0)
      sheet[F.cell("A5")] = Cell(.blank, formula: "")
    }
    let cells = try workbook.element("sheetData")
    #expect(cells.contains("<c r=\"A1\"><f>B1+1</f><v>3</v></c>"))
    #expect(cells.contains("<c r=\"A2\" t=\"str\"><f>\"a&lt;b\"</f><v>a&lt;b</v></c>"))
    #expect(cells.contains("<c r=\"A3\" t=\"b\"><f>FALSE</f><v>0</v></c>"))
    #expect(cells.contains("<c r=\"A4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"))
    #expect(cells.contains("<c r=\"A5\" t=\"str\"><f>\"\"</f><v></v></c>"))
  }

  @Test func `texts that only look the same stay apart`() throws {
    let workbook = Workbook.withSheet { sheet, _ in
      sheet[F.cell("A1")] = Cell("caf\u{E9}")
      sheet[F.cell("A2")] = Cell("cafe\u{301}")
    }
    #expect(try workbook.part("xl/sharedStrings.xml").contains("uniqueCount=\"2\""))
  }

  @Test(arguments: [
    (1, 1, "C3", "bottomRight", "topRight B1;bottomLeft A2;bottomRight C3"),
    (1, 1, "A3", "bottomLeft", "topRight B1;bottomLeft A3;bottomRight B2"),
    (1, 1, "C1", "topRight", "topRight C1;bottomLeft A2;bottomRight B2"),
    (1, 1, "A1", "topLeft", "topLeft A1;topRight B1;bottomLeft A2;bottomRight B2"),
    (2, 0, "B5", "bottomLeft", "bottomLeft B5"), (0, 3, nil, "topRight", "topRight D1"),
  ])
  func `the chosen cell lies in the pane that is active`(
    rows: Int, columns: Int, active: String?, pane: String, selections: String
  ) throws {
    let workbook = Workbook.withSheet { sheet, _ in
      sheet.pane = Pane(rows: rows, columns: columns)
      sheet.activeCell = active.map(F.cell)
    }
    let view = try workbook.element("sheetViews")
    #expect(view.contains("activePane=\"\(pane)\" state=\"frozen\"/>"))
    let written = selections.split(separator: ";").map { selection in
      let words = selection.split(separator: " ")
      return "<selection pane=\"\(words[0])\" activeCell=\"\(words[1])\" sqref=\"\(words[1])\"/>"
    }
    #expect(view.hasSuffix("state=\"frozen\"/>" + written.joined() + "</sheetView></sheetViews>"))
  }

  @Test func `columns that look the same are one element`() throws {
    let workbook = Workbook.withSheet { sheet, _ in
      for column in [1, 2, 3, 5] { sheet.columns[column] = ColumnProperties(width: 10) }
      sheet.columns[3]?.isHidden = true
    }
    #expect(
      try workbook.element("cols") == """
        <cols><col min="1" max="2" width="10.7109375" customWidth="1"/>\
        <col min="3" max="3" width="10.7109375" hidden="1" customWidth="1"/>\
        <col min="5" max="5" width="10.7109375" customWidth="1"/></cols>
        """)
  }

  @Test func `a validation carries its messages, and a list its quotes`() throws {
    var list = DataValidation([F.range("A1:A9"), F.range("C1")], .list(["yes", "a \"b\""]))
    list.prompt = "One\nof <these>"
    list.severity = .warning
    let workbook = Workbook.withSheet { sheet, _ in
      sheet.validations = [list, DataValidation([F.range("B1")], .whole(.between(0, 2.5)))]
    }
    #expect(
      try workbook.element("dataValidations") == #"""
        <dataValidations count="2"><dataValidation type="list" errorStyle="warning" allowBlank="1" \#
        showInputMessage="1" showErrorMessage="1" prompt="One&#10;of &lt;these&gt;" sqref="A1:A9 C1">\#
        <formula1>"yes,a ""b"""</formula1></dataValidation><dataValidation type="whole" allowBlank="1" \#
        showInputMessage="1" showErrorMessage="1" sqref="B1"><formula1>0</formula1><formula2>2.5</formula2>\#
        </dataValidation></dataValidations>
        """#)
  }

  @Test func `children stand in the standard's order, and everything is used once`() throws {
    let text = try FullWorkbook.make().part("xl/worksheets/sheet1.xml")
    let places = WorksheetElement.allCases.compactMap { text.firstRange(of: "<\($0.rawValue)")?.lowerBound }
    #expect(places.count == 15)
    #expect(places == places.sorted())
  }
}
