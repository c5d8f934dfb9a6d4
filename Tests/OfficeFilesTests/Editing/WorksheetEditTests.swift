import Spreadsheet
import Testing

@testable import OfficeFiles

/// The bytes of a worksheet part before and after a change.
@Suite struct WorksheetEditTests {
  private func edited(
    _ part: String, _ values: [String: CellValue] = [:], results: [String: CellValue] = [:],
    heights: [Int: Double] = [:]
  ) throws -> String {
    var changes: [CellReference: CellChange] = [:]
    for (address, value) in results { changes[try #require(CellReference(address))] = .result(value) }
    for (address, value) in values { changes[try #require(CellReference(address))] = .value(value) }
    let edit = try WorksheetEdit(Array(part.utf8), changes, heights: heights) { cell, problem, remedy in
      FileError("", cell: cell.description, problem: problem, remedy: remedy)
    }
    return String(decoding: edit.bytes, as: UTF8.self)
  }

  /// A sheet around rows.
  private func sheet(_ rows: String, head: String = "") -> String {
    "<?xml version=\"1.0\"?><worksheet xmlns=\"m\">\(head)<sheetData>\(rows)</sheetData><pageMargins/></worksheet>"
  }

  @Test func aValueTakesThePlaceOfAnother() throws {
    func row(_ cell: String) -> String {
      "<row r=\"2\" ht='9'>\n <c r=\"A2\" s=\"4\"><v>1</v></c> \(cell)</row>"
    }
    let old = sheet(row("<c r='B2' s=\"5\" t=\"s\" vm=\"1\"\n><v>7</v><extLst><ext/></extLst></c>"))
    let ext = "<extLst><ext/></extLst></c>"
    #expect(try edited(old, ["B2": 2.5]) == sheet(row("<c r='B2' s=\"5\"><v>2.5</v>" + ext)))
    #expect(try edited(old, ["B2": .blank]) == sheet(row("<c r='B2' s=\"5\">" + ext)))
    #expect(try edited(old, ["B2": true]) == sheet(row("<c r='B2' s=\"5\" t=\"b\"><v>1</v>" + ext)))
    #expect(
      try edited(old, ["B2": .error(.notAvailable)])
        == sheet(row("<c r='B2' s=\"5\" t=\"e\"><v>#N/A</v>" + ext)))
    #expect(
      try edited(old, ["B2": " <=& "])
        == sheet(
          row(
            "<c r='B2' s=\"5\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> &lt;=&amp; </t></is>" + ext)))
    #expect(
      try edited(sheet("<row r=\"1\"><c r=\"A1\"/></row>"), ["A1": 3]).contains("<c r=\"A1\"><v>3</v></c>"))
  }

  @Test func rowsAreRaisedButNotLowered() throws {
    let old = sheet(
      "<row r=\"1\" ht=\"15\"><c r=\"A1\"/></row><row r=\"2\" ht=\"40.5\" customHeight=\"0\"/>"
        + "<row r=\"3\" ht=\"15\" customHeight=\"1\"/><row r=\"4\"/>")
    let new = try edited(
      old, ["A1": 1, "A2": 2, "A3": 3, "A4": 4, "A5": 5],
      heights: [1: 27.5, 2: 27.5, 3: 27.5, 4: 27.5, 5: 30])
    #expect(
      new
        == sheet(
          "<row r=\"1\" ht=\"27.5\"><c r=\"A1\"><v>1</v></c></row>"
            + "<row r=\"2\" ht=\"40.5\" customHeight=\"0\"><c r=\"A2\"><v>2</v></c></row>"
            + "<row r=\"3\" ht=\"15\" customHeight=\"1\"><c r=\"A3\"><v>3</v></c></row>"
            + "<row ht=\"27.5\" r=\"4\"><c r=\"A4\"><v>4</v></c></row><row r=\"5\" ht=\"30\"><c r=\"A5\"><v>5</v></c></row>"
        ))
  }

  @Test func resultsGoBesideTheirFormulas() throws {
    let old = sheet(
      "<row><c><f ca=\"1\">A&amp;B</f><v>1</v></c><c cm=\"1\" t=\"b\"><f/></c><c><v>9</v></c></row>")
    let new = try edited(old, results: ["A1": "x ", "B1": 4, "C1": 5, "D9": 6])
    #expect(
      new
        == sheet(
          "<row><c t=\"str\"><f ca=\"1\">A&amp;B</f><v xml:space=\"preserve\">x </v></c>"
            + "<c cm=\"1\"><f/><v>4</v></c><c><v>9</v></c></row>"))
    #expect(
      try edited(old, results: ["A1": .blank]).contains("<c t=\"str\"><f ca=\"1\">A&amp;B</f><v></v></c>"))
  }

  @Test func rowsAndCellsComeInOrder() throws {
    let old = sheet(
      "<row r=\"2\" spans=\"2:3\"><c r=\"B2\"/><c r=\"D2\"/></row><row r=\"5\"/><row r=\"8\"></row>")
    let new = try edited(
      old,
      [
        "A2": 1, "C2": 2, "E2": 3, "A1": 4, "B3": 5, "A4": 6, "C5": 7, "A8": 8, "B8": 9, "A9": 10,
        "A10": .blank,
      ])
    #expect(
      new
        == sheet(
          "<row r=\"1\"><c r=\"A1\"><v>4</v></c></row>"
            + "<row r=\"2\" spans=\"1:5\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"/><c r=\"C2\"><v>2</v></c><c r=\"D2\"/>"
            + "<c r=\"E2\"><v>3</v></c></row><row r=\"3\"><c r=\"B3\"><v>5</v></c></row>"
            + "<row r=\"4\"><c r=\"A4\"><v>6</v></c></row><row r=\"5\"><c r=\"C5\"><v>7</v></c></row>"
            + "<row r=\"8\"><c r=\"A8\"><v>8</v></c><c r=\"B8\"><v>9</v></c></row>"
            + "<row r=\"9\"><c r=\"A9\"><v>10</v></c></row>"))
  }

  @Test func cellsWithoutAddressesAreCounted() throws {
    let old = sheet(
      "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"4\"/><row><c r=\"C5\"/><c><v>3</v></c></row>")
    let new = try edited(old, ["B1": 20, "D5": 30, "C1": 40])
    #expect(
      new
        == sheet(
          "<row><c><v>1</v></c><c><v>20</v></c><c r=\"C1\"><v>40</v></c></row><row r=\"4\"/>"
            + "<row><c r=\"C5\"/><c><v>30</v></c></row>"))
  }

  @Test func nothingInMarkupMisleads() throws {
    let noise =
      "<!-- <row r=\"1\"><c r=\"A1\"/></row> --><row r=\"1\" x:y=\"a>b\" z='\"/>'><?pi <c r=\"A1\"/>?>"
      + "<c r=\"A1\"><f><![CDATA[</c><c r=\"B1\">]]></f><v>1</v></c>"
    let new = try edited(sheet(noise + "<c r=\"B1\"/></row>"), ["B1": 2, "A7": 1])
    #expect(
      new == sheet(noise + "<c r=\"B1\"><v>2</v></c></row><row r=\"7\"><c r=\"A7\"><v>1</v></c></row>"))
    // A cell of an extension is none of the sheet.
    let other = sheet("", head: "<extLst><ext><row><c r=\"A1\"/></row></ext></extLst>")
    #expect(
      try edited(other, ["A1": 1]).contains("<extLst><ext><row><c r=\"A1\"/></row></ext></extLst><sheetData>")
    )
  }

  @Test func prefixesAreTakenOver() throws {
    let old =
      "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"/></x:row></x:sheetData></x:worksheet>"
    let new = try edited(old, ["A1": "t", "B1": 1, "A2": 2])
    #expect(
      new == "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is>"
        + "<x:t xml:space=\"preserve\">t</x:t></x:is></x:c><x:c r=\"B1\"><x:v>1</x:v></x:c></x:row>"
        + "<x:row r=\"2\"><x:c r=\"A2\"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>")
    #expect(
      try edited("<x:worksheet xmlns:x='m'><x:sheetData /></x:worksheet>", ["B2": 1])
        == "<x:worksheet xmlns:x='m'><x:sheetData ><x:row r=\"2\"><x:c r=\"B2\"><x:v>1</x:v></x:c></x:row>"
        + "</x:sheetData></x:worksheet>")
    #expect(
      try edited("<worksheet><sheetPr/><cols><col/></cols><pageSetup/></worksheet>", ["A1": 1])
        == "<worksheet><sheetPr/><cols><col/></cols><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"
        + "<pageSetup/></worksheet>")
  }

  @Test func newCellsLookLikeTheirRowOrColumn() throws {
    let head = "<dimension ref=\"B2:C3\"/><cols><col min=\"2\" max=\"3\" style=\"7\"/></cols>"
    let new = try edited(
      sheet("<row r=\"2\" s=\"9\" customFormat=\"1\"/><row r=\"3\" s=\"9\"/>", head: head),
      ["B2": 1, "C3": 2, "D4": 3, "B5": 4])
    for cell in ["<c r=\"B2\" s=\"9\">", "<c r=\"C3\" s=\"7\">", "<c r=\"D4\">", "<c r=\"B5\" s=\"7\">"] {
      #expect(new.contains(cell))
    }
    #expect(new.contains("<dimension ref=\"B2:D5\"/>"))
  }

  @Test func formulasThatReachFurtherAreKept() throws {
    let old = sheet(
      "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A3\" si=\"0\">B1</f></c>"
        + "<c r=\"C1\"><f t=\"array\" ref=\"C1:D2\">X</f></c></row>"
        + "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\"/></c><c r=\"D2\"><v>1</v></c></row>")
    for address in ["A1", "C1", "D2", "C2"] {
      let error = #expect(throws: FileError.self) { try edited(old, [address: 1]) }
      #expect(error?.cell == address)
    }
    #expect(try edited(old, ["A2": 5]).contains("<c r=\"A2\"><v>5</v></c>"))
    #expect(try edited(old, results: ["A1": 5]).contains("si=\"0\">B1</f><v>5</v></c>"))
    #expect(try edited(old, results: ["D2": 5]) == old)
  }

  @Test func aModelLendsItsStyle() throws {
    let old = sheet("<row r=\"1\"><c r=\"A1\" s=\"3\"/><c r=\"B1\"/></row>")
    let cells = [(5, 1), (5, 2), (1, 3)].map { CellReference(row: $0, column: $1) }
    let edit = try WorksheetEdit(
      Array(old.utf8), Dictionary(uniqueKeysWithValues: cells.map { ($0, .value(1)) }),
      models: [
        cells[0]: CellReference(row: 1, column: 1), cells[1]: CellReference(row: 1, column: 2),
        cells[2]: CellReference(row: 1, column: 1),
      ]
    ) { _, problem, remedy in FileError("", problem: problem, remedy: remedy) }
    #expect(
      String(decoding: edit.bytes, as: UTF8.self)
        == sheet(
          "<row r=\"1\"><c r=\"A1\" s=\"3\"/><c r=\"B1\"/><c r=\"C1\" s=\"3\"><v>1</v></c></row>"
            + "<row r=\"5\"><c r=\"A5\" s=\"3\"><v>1</v></c><c r=\"B5\"><v>1</v></c></row>"))
  }

  /// Markup that no parser would let through may come out as nonsense, but stops nothing.
  @Test func brokenMarkupIsNoTrap() throws {
    let part = Array(
      sheet(
        "<row r=\"1\" spans=\"1:2\"><c r=\"A1\" t=\"s\"><f t=\"array\" ref=\"A1:B2\">x</f><v>1</v></c></row><row/>",
        head: "<dimension ref=\"A1\"/><cols><col min=\"1\" max=\"2\" style=\"1\"/></cols>"
      ).utf8)
    func run(_ bytes: [UInt8]) {
      var changes: [CellReference: CellChange] = [:]
      for row in 1...3 { changes[CellReference(row: row, column: 3)] = .value(1) }
      changes[CellReference(row: 1, column: 1)] = .result(2)
      _ = try? WorksheetEdit(bytes, changes) { _, problem, remedy in
        FileError("", problem: problem, remedy: remedy)
      }
    }
    for count in 0...part.count { run(Array(part[..<count])) }
    for place in part.indices {
      for byte in "<>/\"'= :9".utf8 {
        var damaged = part
        damaged[place] = byte
        run(damaged)
        damaged.remove(at: place)
        run(damaged)
      }
    }
  }
}
