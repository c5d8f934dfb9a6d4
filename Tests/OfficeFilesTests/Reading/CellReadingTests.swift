import OfficeFiles
import Spreadsheet
import Testing

@Suite("Cells") struct CellReadingTests {
  private func value(_ cell: String, strings: String? = nil) throws -> CellValue? {
    try TestPackage.workbook(rows: "<row r=\"1\">\(cell)</row>", strings: strings).cells()[1, 1]?
      .value
  }

  @Test("each type of cell")
  func types() throws {
    #expect(try value("<c r=\"A1\"><v>1.5</v></c>") == 1.5)
    #expect(try value("<c r=\"A1\" t=\"n\"><v>-2E3</v></c>") == -2000)
    #expect(try value("<c r=\"A1\" t=\"b\"><v>1</v></c>") == true)
    #expect(try value("<c r=\"A1\" t=\"b\"><v>0</v></c>") == false)
    #expect(try value("<c r=\"A1\" t=\"e\"><v>#DIV/0!</v></c>") == .error(.divisionByZero))
    #expect(try value("<c r=\"A1\" t=\"str\"><v>text</v></c>") == "text")
    #expect(try value("<c r=\"A1\" t=\"inlineStr\"><is><t>in</t></is></c>") == "in")
    #expect(
      try value("<c r=\"A1\" t=\"s\"><v>1</v></c>", strings: "<si><t>a</t></si><si><t>b</t></si>") == "b")
    #expect(try value("<c r=\"A1\"><v>no number</v></c>") == "no number", "kept as text rather than lost")
    #expect(try value("<c r=\"A1\"><v/></c>") == nil)
    #expect(try value("<c r=\"A1\" t=\"s\"><v></v></c>") == nil)
    #expect(try value("<c r=\"A1\" s=\"3\"/>") == nil)
  }

  @Test(
    "numbers come to the nearest double",
    arguments: [
      "0", "-0.1", "0.1", "123456789012345", "12345678901234567890", "1e22", "1e23", "1.7976931348623157e308",
      "4.9E-324", "0.30000000000000004", ".5", "5.", "+7", "1E+2", "9007199254740993",
      "0.000000000000000000000001",
      " 1 ", "00012",
    ])
  func numbers(text: String) throws {
    let expected = try #require(Double(text.filter { $0 != " " }))
    #expect(try value("<c r=\"A1\"><v>\(text)</v></c>") == .number(expected))
  }

  @Test(
    "what is beyond a double, or none, stays text",
    arguments: ["1e999", "nan", "inf", "0x10", "1e", "-", "1 2"])
  func noNumbers(text: String) throws {
    #expect(try value("<c r=\"A1\"><v>\(text)</v></c>") == .text(text))
  }

  @Test("rich text is joined, phonetic guides are left out")
  func richText() throws {
    let string = """
      <si><r><t>東</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 京</t></r>\
      <rPh sb="0" eb="1"><t>トウ</t></rPh><phoneticPr fontId="1"/></si>
      """
    #expect(try value("<c r=\"A1\" t=\"s\"><v>0</v></c>", strings: string) == "東 京")
    let inline = "<is><r><t>a</t></r><rPh><t>x</t></rPh><r><t><![CDATA[<b>]]></t></r></is>"
    #expect(try value("<c r=\"A1\" t=\"inlineStr\">\(inline)</c>") == "a<b>")
  }

  @Test(
    "escaped characters",
    arguments: [
      ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_x00e9_", "é"), ("_xD83D__xDE00_", "😀"),
      ("_xD83D_", "\u{FFFD}"), ("snake_case_x", "snake_case_x"), ("_x12_", "_x12_"), ("__x0041_", "_A"),
    ])
  func escapes(stored: String, expected: String) throws {
    #expect(try value("<c r=\"A1\" t=\"str\"><v>\(stored)</v></c>") == .text(expected))
  }

  @Test("spaces stay; blanks alone only where they are said to count")
  func spaces() throws {
    #expect(try value("<c r=\"A1\" t=\"inlineStr\"><is><t> a </t></is></c>") == " a ")
    #expect(try value("<c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> </t></is></c>") == " ")
    #expect(try value("<c r=\"A1\" t=\"inlineStr\"><is><t>\n </t></is></c>") == nil)
  }

  @Test("addresses may be left out")
  func implicitAddresses() throws {
    let cells = try TestPackage.workbook(
      rows:
        "<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>"
    ).cells()
    #expect(cells[1, 1]?.value == 1)
    #expect(cells[1, 4]?.value == 2)
    #expect(cells[1, 5]?.value == 3)
    #expect(cells[3, 1]?.value == 4)
    #expect((cells.lastRow, cells.lastColumn) == (3, 5))
  }

  @Test("rows and cells out of order are put in order; the later of two counts")
  func order() throws {
    let cells = try TestPackage.workbook(
      rows: """
        <row r="5"><c r="B5"><v>1</v></c><c r="A5"><v>2</v></c></row>
        <row r="2"><c r="C2"><f>A5</f><v>3</v></c></row><row r="5"><c r="B5"><v>9</v></c></row>
        """
    ).cells()
    let listed = cells.rows.flatMap { row in row.cells.map { "R\(row.row)C\($0.column)=\($0.cell.value)" } }
    #expect(listed == ["R2C3=number(3.0)", "R5C1=number(2.0)", "R5C2=number(9.0)"])
    #expect(cells[2, 3]?.formula == "A5")
    #expect(cells[5, 1]?.formula == nil)
    #expect(cells[4, 1] == nil)
  }

  @Test("a sheet can be read row by row, and no further than wanted")
  func rowByRow() throws {
    let rows = (1...5).map { "<row><c><v>\($0)</v></c><c><f>A\($0)</f><v>0</v></c></row>" }.joined()
    let file = try TestPackage.workbook(
      rows: rows + "<row><c r=\"B9\"><v>1</v></c><c r=\"A9\"><v>2</v></c></row>"
    ).open()
    var seen: [String] = []
    try file.forEachRow(ofSheet: 0) { row, cells in
      seen.append("\(row): \(cells.map { "\($0.column)=\($0.cell.formula ?? "\($0.cell.value)")" })")
      return true
    }
    #expect(seen.count == 6)
    #expect(seen[1] == "2: [\"1=number(2.0)\", \"2=A2\"]")
    #expect(seen[5] == "9: [\"1=number(2.0)\", \"2=number(1.0)\"]")
    var count = 0
    try file.forEachRow(ofSheet: 0) { row, _ in
      count += 1
      return row < 3
    }
    #expect(count == 3)
    var limits = ReadLimits()
    limits.cells = 7
    let limited = try TestPackage.workbook(rows: rows).open(limits: limits)
    #expect(
      errorWords { try limited.forEachRow(ofSheet: 0) { _, _ in true } }.contains("has more than 7 cells"))
  }

  @Test("merged ranges")
  func merged() throws {
    let cells = try TestPackage.workbook(
      afterData:
        "<mergeCells count=\"2\"><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"nonsense\"/></mergeCells>"
    ).cells()
    #expect(cells.mergedRanges.map(\.description) == ["A1:B2"])
  }

  @Test("cells of extensions are none of the sheet's")
  func extensions() throws {
    let cells = try TestPackage.workbook(
      rows: "<row><c><v>1</v><extLst><ext><v>7</v><is><t>x</t></is></ext></extLst></c></row>",
      afterData:
        "<extLst><ext><x:sheetData xmlns:x=\"x\"><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></ext></extLst>"
    ).cells()
    #expect(cells.count == 1)
    #expect(cells[1, 1]?.value == 1)
  }
}
