import Spreadsheet
import Testing

@testable import OfficeFiles

@Suite struct TableTests {
  private typealias F = FullWorkbook

  private func workbook(_ change: (inout Worksheet) -> Void = { _ in }) -> Workbook {
    .withSheet("Deals") { sheet, _ in
      let rows: [(CellValue, CellValue)] = [("Client", "Amount"), ("A", 10), ("B", 30)]
      for (row, values) in rows.enumerated() {
        sheet[CellReference(row: row + 1, column: 1)] = Cell(values.0)
        sheet[CellReference(row: row + 1, column: 2)] = Cell(values.1)
      }
      sheet.tables = [SheetTable("Deals", F.range("A1:B3"))]
      change(&sheet)
    }
  }

  @Test func `a table names its columns as the head cells do`() throws {
    #expect(
      try workbook().part("xl/tables/table1.xml").hasSuffix(
        """
        id="1" name="Deals" displayName="Deals" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/>\
        <tableColumns count="2"><tableColumn id="1" name="Client"/><tableColumn id="2" name="Amount"/></tableColumns>\
        <tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" \
        showColumnStripes="0"/></table>
        """))
    #expect(
      try workbook().element("tableParts")
        == "<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>")
  }

  @Test(arguments: [
    (TableColumn.Total.sum, 109, "40"), (.average, 101, "20"), (.minimum, 105, "10"), (.maximum, 104, "30"),
    (.count, 103, "2"), (.countNumbers, 102, "2"), (.variance, 110, "200"),
  ])
  func `totals are formulas with their results`(total: TableColumn.Total, code: Int, result: String) throws {
    let workbook = workbook { sheet in
      sheet.tables[0] = SheetTable(
        "Deals", F.range("A1:B4"),
        columns: [TableColumn("Client", total: .label("All")), TableColumn("Amount", total: total)],
        hasTotals: true)
    }
    #expect(
      try workbook.part("xl/worksheets/sheet1.xml").contains(
        "<c r=\"B4\"><f>SUBTOTAL(\(code),B2:B3)</f><v>\(result)</v></c>"))
    #expect(
      try workbook.part("xl/tables/table1.xml").contains("totalsRowCount=\"1\"><autoFilter ref=\"A1:B3\"/>"))
  }

  @Test func `what Excel would repair in a table is refused`() {
    func expect(_ words: String, _ change: (inout Worksheet) -> Void) {
      let refused = refusal(workbook(change))
      #expect(refused?.contains(words) == true, "\(refused ?? "taken")")
    }
    expect("B1: holds another text than the column \"Sum\"") {
      $0.tables[0].columns = [TableColumn("Client"), TableColumn("Sum")]
    }
    expect("with two columns \"CLIENT\"") { $0[F.cell("B1")] = Cell("CLIENT") }
    expect("of 2 columns with 1 names") { $0.tables[0].columns = [TableColumn("Client")] }
    expect("called \"A1\", which is no name") { $0.tables[0].name = "A1" }
    expect("called deals, as another table") { $0.tables.append(SheetTable("deals", F.range("E1:E2"))) }
    expect("without a row") { $0.tables[0].range = F.range("A1:B1") }
    expect("with merged cells (A2:A3)") { $0.mergedRanges = [F.range("A2:A3")] }
    expect("which the sheet's filter lies over") { $0.autoFilter = AutoFilter(F.range("B1:C5")) }
    expect("and Deals lies over it") { $0.tables.append(SheetTable("Other", F.range("B3:C5"))) }
  }

  @Test func `a filter hides what it doesn't accept`() throws {
    let workbook = workbook { sheet in
      sheet.tables = []
      sheet.autoFilter = AutoFilter(F.range("A1:B3"))
      sheet.autoFilter?.criteria = [2: .between(20, 40)]
    }
    let part = try workbook.part("xl/worksheets/sheet1.xml")
    #expect(part.contains("<row r=\"2\" hidden=\"1\">") && part.contains("<row r=\"3\">"))
    #expect(part.contains("<sheetPr filterMode=\"1\">"))
    #expect(
      part.contains(
        """
        <autoFilter ref="A1:B3"><filterColumn colId="1"><customFilters and="1">\
        <customFilter operator="greaterThanOrEqual" val="20"/><customFilter operator="lessThanOrEqual" val="40"/>
        """))
    #expect(
      try workbook.part("xl/workbook.xml").contains(
        "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">'Deals'!$A$1:$B$3<"))
  }
}
