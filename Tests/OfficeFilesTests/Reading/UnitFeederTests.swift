import Spreadsheet
import Testing

@testable import OfficeFiles

/// Rows and texts that never reach the parser are read as the parser reads them, and nothing else is taken.
@Suite struct UnitFeederTests {
  /// Cells as lines, or what was wrong.
  private func read(_ sheet: [UInt8], pieces: Int, takesUnits: Bool, byRow: Bool = false) -> [String] {
    let texts = SharedTexts()
    for text in ["first", "", "zweite ü"] { _ = texts.append(text) }
    var lines: [String] = []
    func line(_ row: Int, _ column: Int, _ cell: ReadCell) -> String {
      "\(row),\(column) \(cell.value) \(cell.formula ?? "-") \(cell.dateKind)"
    }
    do {
      return try withoutActuallyEscaping({ (row: Int, cells: SheetCells.RowCells) -> Bool in
        for (column, cell) in cells { lines.append(line(row, column, cell)) }
        return true
      }) { body throws(FileError) in
        var reader = WorksheetReader(
          texts: texts, dateKinds: [.none, .date], is1904: false, limits: ReadLimits(),
          rows: byRow ? body : nil)
        let source = MarkupSource(sheet, inPiecesOf: pieces, limits: ReadLimits())
        try SAXParser.parse(source, &reader, takesUnits: takesUnits)
        let cells = reader.finish()
        for row in cells.rows {
          for (column, cell) in row.cells { lines.append(line(row.row, column, cell)) }
        }
        lines += cells.mergedRanges.map(\.description)
        return lines
      }
    } catch {
      // The parser counts lines in what it sees.
      return ["error: " + error.problem.prefix { $0 != "(" } + (error.cell ?? "")]
    }
  }

  private func sheet(_ rows: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetData>\(rows)</sheetData>\
      <mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>
      """.utf8)
  }

  private static let usual = """
    <row r="1"><c r="A1"><v>1</v></c></row><row r="2" spans="1:9" x14ac:dyDescent="0.25"><c r="A2" s="1"><v>45000.5\
    </v></c><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>in &gt; line</t>\
    </is></c></row><row r="4" ht="20" customHeight="1"/><row r="5"><c r="A5" t="str"><f>A1&amp;"x"</f><v>1x</v></c>\
    <c r="B5"><f>SUM(A1:A2)</f><v>-1.5e-7</v></c><c r="C5" t="b"><v>1</v></c><c r="D5" t="e"><v>#N/A</v></c>\
    <c r="E5" s="1"/><c r="F5"></c></row><row><c><v>7</v></c><c t="inlineStr"><is><t xml:space="preserve"> ü </t>\
    </is></c><c t="s"><v>2</v></c><c s="1"><v>0.25</v></c></row><row r="9"><c r="XFD9"><v>9</v></c></row>
    """

  @Test(arguments: [1, 2, 7, 64, 65_536])
  func `rows are read alike, in whatever pieces they come`(_ pieces: Int) {
    let sheet = sheet(Self.usual)
    let parsed = read(sheet, pieces: 65_536, takesUnits: false)
    #expect(parsed.count > 10 && parsed.last == "A1:B2")
    #expect(read(sheet, pieces: pieces, takesUnits: true) == parsed)
    #expect(read(sheet, pieces: pieces, takesUnits: true, byRow: true) == parsed)
  }

  @Test(arguments: [
    "<!-- <row r=\"3\"><c r=\"A3\"><v>3</v></c></row> --><row r=\"4\"><c r=\"A4\"><v>4</v></c></row>",
    "<!-- </row><row r=\"3\"><c r=\"A3\"><v>3</v></c></row> -->",
    "<row r=\"3\"><c r=\"A3\"><v><![CDATA[</row><row r=\"4\"><c r=\"A4\"><v>4</v></c></row>]]></v></c></row>",
    "<?pi </row><row r=\"3\"><c r=\"A3\"><v>3</v></c></row> ?>",
    "<row r=\"3\"><c r=\"A3\"><v>3</v></c></row></sheetData><sheetData><row r=\"4\"><c r=\"A4\"><v>4</v></c></row>",
    "<row r=\"3\" r=\"4\"><c r=\"A3\"><v>3</v></c></row>",
    "<row r=\"3\"><c r=\"A3\" r=\"B3\"><v>3</v></c></row>",
    "<row r=\"3\"><c r=\"A3\"><v>3</v><v>4</v></c></row>", "<row r=\"3\"><c r=\"A4\"><v>3</v></c></row>",
    "<row r=\"0\"><c r=\"A0\"><v>3</v></c></row>", "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>99</v></c></row>",
    "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>a]]>b</v></c></row>",
    "<row r=\"3\"><c r=\"A3\"><v>\u{1}3</v></c></row>",
    "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>\u{FFFE}</v></c></row>",
    "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>a\r\nb\rc</v></c></row>",
    "<row r=\"3\"><c r=\"A3\"><f t=\"shared\" ref=\"A3:A4\" si=\"0\">B3</f><v>1</v></c></row>"
      + "<row r=\"4\"><c r=\"A4\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row>",
    "<x:row r=\"3\"/>", "<row r=\"3\"><c r=\"A3\"><v>3</c></row>", "<row r=\"3\"><c r=\"A3\"><v>3</v></c>",
    "\n<row r=\"3\">\n <c r=\"A3\">\n<v>3</v></c></row>\n<row r=\"5\"><c r=\"A5\"><v> 5 </v></c></row>",
    "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>  </v></c><c r=\"B3\" t=\"str\"><v>_x0041_ _</v></c></row>",
    "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>IF(A1&lt;&gt;&quot;&apos;&quot;,[1]!x)</f><v>a]]b&#10;&amp;amp;</v></c></row>",
    "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>&unknown;</v></c></row>",
    "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>&quot</v></c></row>",
    "<row r=\"9\"><c r=\"B9\"><v>1</v></c><c r=\"A9\"><v>2</v></c></row><row r=\"3\"><c r=\"A3\"><v>3</v></c></row>",
  ])
  func `what is out of the ordinary is left to the parser`(_ rows: String) {
    let sheet = sheet(Self.usual + rows)
    let parsed = read(sheet, pieces: 65_536, takesUnits: false)
    for pieces in [1, 5, 65_536] { #expect(read(sheet, pieces: pieces, takesUnits: true) == parsed) }
  }

  @Test func `ten thousand damaged sheets are judged alike`() {
    let whole = sheet(Self.usual)
    let letters = Array("<>/\"'&; =rcvtis0123456789.-eE\n\r\t]x:\u{0}é".utf8) + [0xFF, 0xC3, 0xEF]
    for round in 0..<10_000 {
      var sheet = whole
      for change in 0...Int(StableNoise.word(round) % 3) {
        let word = StableNoise.word(round * 10 + change + 1)
        let place = 150 + Int(word >> 8 % UInt64(sheet.count - 150))
        switch word & 3 {
        case 0: sheet.remove(at: place)
        case 1: sheet.insert(letters[Int(word >> 40) % letters.count], at: place)
        case 2: sheet[place] = letters[Int(word >> 40) % letters.count]
        default: sheet.replaceSubrange(place..<min(sheet.count, place + Int(word >> 50 % 40)), with: [])
        }
      }
      let parsed = read(sheet, pieces: 65_536, takesUnits: false)
      let taken = read(sheet, pieces: round % 2 == 0 ? 65_536 : 50, takesUnits: true)
      #expect(taken == parsed, "round \(round): \(String(decoding: sheet, as: UTF8.self))")
      if taken != parsed { return }
    }
  }

  @Test func `shared texts come alike`() throws {
    let texts = """
      <si><t>plain</t></si><si><t xml:space="preserve"> a </t></si><si><t/></si><si><t></t></si><si><r><t>ri</t></r>\
      <r><t>ch</t></r></si><si><t>_x0041_</t></si><si><t>&amp;</t></si><si><t>ü</t><rPh sb="0" eb="1"><t>p</t></rPh></si>\
      <si><t>&quot;]]&lt;&apos; _x &gt;</t></si><si><t>_x0041_&#10;&quot;</t></si><si><t>&quot;_x0041_</t></si>\
      <si><t>  </t></si><si><t xml:space="preserve">  </t></si><si><t>\(String(repeating: "x", count: 300))</t></si>
      """
    let part = Array("<sst xmlns=\"a\">\(texts)\(texts)</sst>".utf8)
    var results: [[String]] = []
    for (pieces, takesUnits) in [(65_536, false), (65_536, true), (1, true), (9, true)] {
      var reader = SharedStringsReader()
      let source = MarkupSource(part, inPiecesOf: pieces, limits: ReadLimits())
      try SAXParser.parse(source, &reader, takesUnits: takesUnits)
      results.append((0..<reader.texts.count).map { reader.texts[$0] })
    }
    #expect(results[0].count == 28 && results[0][3] == "" && results[0][4] == "rich" && results[0][5] == "A")
    #expect(results[0][8...10] == ["\"]]<' _x >", "A\n\"", "\"A"])
    for result in results { #expect(result == results[0]) }
  }

  @Test func `as many texts as one likes, of any length`() {
    let texts = SharedTexts()
    let lengths = (0..<40_000).map { $0 % 997 == 0 ? $0 * 20 : $0 % 60 }
    for length in lengths { _ = texts.append(String(repeating: "t", count: length)) }
    for isKept in [false, true] {
      if isKept { texts.keepAll() }
      for (index, length) in lengths.enumerated() { #expect(texts[index].utf8.count == length) }
    }
  }
}
