import OfficeFiles
import Spreadsheet
import Testing

@Suite("OpenDocument") struct ODSReadingTests {
  private func listed(_ rows: String) throws -> String {
    try TestDocument.rows(rows).package.cells().listed
  }
  private func row(_ cells: String) -> String { "<table:table-row>\(cells)</table:table-row>" }
  private func text(_ inside: String) -> String {
    "<table:table-cell office:value-type=\"string\">\(inside)</table:table-cell>"
  }

  @Test("values by their types")
  func types() throws {
    let cells = [
      "float\" office:value=\"1.5", "percentage\" office:value=\"0.25", "currency\" office:value=\"3",
      "boolean\" office:boolean-value=\"true", "boolean\" office:boolean-value=\"false",
      "date\" office:date-value=\"2024-02-29", "time\" office:time-value=\"PT12H30M00S",
      "string\" office:string-value=\"kept", "date\" office:date-value=\"never",
    ].map { "<table:table-cell office:value-type=\"\($0)\"/>" }.joined()
    let error =
      "<table:table-cell office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell>"
    let file = try TestDocument.rows(row(cells + error)).package.open()
    let sheet = try file.cells(ofSheet: 0)
    #expect(
      sheet.listed == """
        A1=1.5 B1=0.25 C1=3.0 D1=true E1=false F1=45351.0 G1=\(0.5 + 30 / 1440.0) H1="kept" I1="never" J1=#N/A
        """)
    #expect(sheet[1, 6]?.moment(is1904: file.is1904)?.text == "2024-02-29T00:00:00")
    #expect(sheet[1, 7]?.moment(is1904: file.is1904)?.text == "PT45000S")
  }

  @Test("text: paragraphs, runs, spaces, tabs, breaks; notes left out")
  func texts() throws {
    let cells =
      text("<text:p>one</text:p><text:p>two <text:span>and</text:span> three</text:p>")
      + text("<text:p>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d <text:s/></text:p>")
      + text(
        "<office:annotation><text:p>a note</text:p></office:annotation><text:p>x<office:annotation><text:p>y</text:p></office:annotation>z</text:p>"
      )
      + text("<text:p>\n   laid\n   out\n </text:p>") + text("<text:p> as  typed </text:p>")
      + text("<text:p/>")
      + text("<text:list><text:list-item><text:p>in a list</text:p></text:list-item></text:list>")
    #expect(
      try listed(row(cells)) == """
        A1="one\ntwo and three" B1="a   b\tc\nd  " C1="xz" D1="laid out" E1=" as  typed " G1="in a list"
        """)
  }

  @Test("repeated rows and columns are not expanded where nothing stands")
  func repeats() throws {
    let far = """
      <table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      """
    let twice = """
      <table:table-row table:number-rows-repeated="2"><table:table-cell/>\
      <table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"/></table:table-row>
      """
    #expect(
      try listed(twice + far + row(text("<text:p>end</text:p>")))
        == "B1=7.0 C1=7.0 B2=7.0 C2=7.0 A1000003=\"end\"")
  }

  @Test("repeats that would fill the memory are refused")
  func hostileRepeats() {
    func words(_ rows: String, _ columns: String) -> String {
      TestDocument.rows(
        """
        <table:table-row table:number-rows-repeated="\(rows)"><table:table-cell office:value-type="float" \
        office:value="7" table:number-columns-repeated="\(columns)"/></table:table-row>
        """
      ).package.error()
    }
    #expect(words("1000000", "16384").contains("A1: repeats more than 4000000 cells"))
    #expect(words("99999999999999999999", "1").contains("outside the 1048576 rows"))
    #expect(words("1", "2147483648").contains("outside the 1048576 rows and 16384 columns"))
    #expect(words("-1", "x") == "")
  }

  @Test("little markup that stands for much text, and markup of odd shapes")
  func hostileMarkup() {
    func words(_ inside: String) -> String { TestDocument.rows(row(text(inside))).package.error() }
    #expect(
      words("<text:p><text:s text:c=\"99999999\"/></text:p>").contains(
        "A1: holds a text longer than 1048576 bytes"))
    let million = text("<text:p><text:s text:c=\"1000000\"/></text:p>")
    #expect(
      TestDocument.rows(row(String(repeating: million, count: 20))).package.error()
        .contains("repeats more than 16777216 spaces"))
    #expect(words(String(repeating: "<text:p>", count: 300)).contains("nests its elements deeper than 256"))
    #expect(words("<text:p>\u{1}</text:p>").contains("is not well-formed XML"))
    #expect(words("<text:p>&undefined;</text:p>").contains("is not well-formed XML"))
    let merged =
      "<table:table-cell table:number-columns-spanned=\"999999999999999\" table:number-rows-spanned=\"999999999999999\"/>"
    #expect(TestDocument.rows(row(merged)).package.error() == "")
    let names = (0..<300).map { _ in
      "<table:named-expression table:name=\"n\" table:expression=\"\(String(repeating: "x", count: 150_000))\"/>"
    }
    let document = TestDocument(
      body:
        "<table:table table:name=\"a\"/><table:named-expressions>\(names.joined())</table:named-expressions>")
    #expect(document.package.error().contains("has defined names of more than 33554432 bytes"))
  }

  @Test("formulas in the notation of Excel")
  func formulas() throws {
    func formula(_ text: String) throws -> String {
      let cell =
        "<table:table-cell office:value-type=\"float\" office:value=\"1\" table:formula=\"\(text)\"/>"
      return try TestDocument.rows(row(cell)).package.cells()[1, 1]?.formula ?? ""
    }
    #expect(try formula("of:=SUM([.A1:.B2];[$'My deals'.$C$3])") == "SUM(A1:B2,'My deals'!$C$3)")
    #expect(
      try formula("of:=IF([.A1]=&quot;a;[b]&quot;;{1;2|3;4};#N/A)") == "IF(A1=\"a;[b]\",{1,2;3,4},#N/A)")
    #expect(
      try formula("of:=[Sheet1.A1:Sheet3.B2]+[.#REF!]+#DIV/0!") == "'Sheet1:Sheet3'!A1:B2+#REF!+#DIV/0!")
    #expect(try formula("of:=['It''s.ok'.A1]*[.A:.A]") == "'It''s.ok'!A1*A:A")
    #expect(try formula("of:=COM.MICROSOFT.CONCAT([.A1]~[.B1])") == "_xlfn.CONCAT(A1,B1)")
    #expect(try formula("of:=['file:///tmp/prices.ods'#$Sheet1.A1]") == "'[prices.ods]Sheet1'!A1")
    #expect(try formula("msoxl:=SUM(A1,B2)") == "SUM(A1,B2)")
    #expect(try formula("of:=$$profit") == "profit")
    for broken in ["of:=[", "of:=['", "of:=&quot;", "of:=[.", "of:", "=", "", "of:=#"] {
      _ = try formula(broken)
    }
  }

  @Test("names, hidden sheets, merged ranges, the program, the date system")
  func workbook() throws {
    var document = TestDocument(
      styles: """
        <style:style style:name="t2" style:family="table"><style:table-properties table:display="false"/></style:style>
        """,
      body: """
        <table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>\
        <table:table table:name="My deals"><table:table-row><table:table-cell office:value-type="date" \
        office:date-value="1904-01-02" table:number-columns-spanned="2" table:number-rows-spanned="3"/></table:table-row>\
        <table:named-expressions><table:named-range table:name="own" table:cell-range-address="$'My deals'.$A$1"/>\
        </table:named-expressions></table:table><table:table table:name="Kept" table:style-name="t2"/>\
        <table:table table:name="'file:///x.ods'#Sheet1"/><table:named-expressions>\
        <table:named-range table:name="deals" table:cell-range-address="$'My deals'.$B$6:.$AJ$46"/>\
        <table:named-expression table:name="half" table:expression="of:=[$Kept.$A$1]/2"/></table:named-expressions>
        """)
    document.meta = "<meta:generator>LibreOffice/7.4\n  Project</meta:generator>"
    for file in [try document.package.open(), try withFile(document.flat) { try SpreadsheetFile.open($0) }] {
      #expect(file.sheets.map(\.name) == ["My deals", "Kept"])
      #expect(file.sheets.map(\.state) == [.visible, .hidden])
      #expect(
        file.definedNames.map { "\($0.name) \($0.formula) \($0.sheet ?? -1)" } == [
          "own 'My deals'!$A$1 0", "deals 'My deals'!$B$6:$AJ$46 -1", "half Kept!$A$1/2 -1",
        ])
      #expect(QualifiedRange(file.definedNames[1].formula)?.sheet == "My deals")
      #expect(file.producer == "LibreOffice/7.4 Project")
      #expect(file.is1904)
      #expect(file.externalLinkCount == 1)
      let cells = try file.cells(ofSheet: 0)
      #expect(cells.listed == "A1=1.0")
      #expect(cells.mergedRanges.map(\.description) == ["A1:B3"])
    }
  }

  @Test("large sheets are read again when asked for, row by row")
  func large() throws {
    let line =
      "<table:table-row table:number-rows-repeated=\"150000\"><table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"2\"/></table:table-row>"
    let document = TestDocument(
      body: ["One", "Two"].map {
        "<table:table table:name=\"\($0)\">\(line)\(row(text("<text:p>\($0)</text:p>")))</table:table>"
      }.joined())
    let file = try document.package.open()
    #expect(file.sheets.map(\.name) == ["One", "Two"])
    #expect(try file.cells(ofSheet: 1)[150_001, 1]?.value == .text("Two"))
    var rows = 0
    try file.forEachRow(ofSheet: 1) { row, _ in
      rows += 1
      return row < 10
    }
    #expect(rows == 10)
  }

  @Test("what is no spreadsheet, or locked")
  func refused() {
    var document = TestDocument.rows("")
    document.manifest = "<encryption-data/>"
    #expect(
      document.package.error()
        == "FILE: is protected by a password; open it, take the password off and save it again")
    var package = TestDocument.rows("").package
    package["content.xml"] =
      "<office:document-content xmlns:office=\"urn:x\"><office:body><office:text/></office:body></office:document-content>"
    #expect(package.error() == "FILE: is an OpenDocument file, but no spreadsheet; name the workbook instead")
    package["content.xml"] = "<x/>"
    #expect(package.error().contains("content.xml: is no content of an OpenDocument file"))
    package["content.xml"] =
      "<!DOCTYPE x [<!ENTITY a \"b\">]><office:document-content xmlns:office=\"urn:x\"/>"
    #expect(package.error().contains("holds a document type declaration"))
  }
}
