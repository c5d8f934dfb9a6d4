import Spreadsheet
import Testing

@testable import OfficeFiles

@Suite struct ConditionTests {
  private typealias F = FullWorkbook

  private func workbook(_ rule: ConditionalFormat.Rule) -> Workbook {
    .withSheet { sheet, _ in sheet.conditionalFormats = [ConditionalFormat([F.range("B2:B9")], rule)] }
  }

  private static let look = DifferentialStyle(fill: Color(0xFFC7CE))

  @Test(arguments: [
    (
      ConditionalFormat.Rule.cell(.between(1, 5), look),
      "type=\"cellIs\" dxfId=\"0\" priority=\"1\" operator=\"between\"><formula>1</formula><formula>5</formula>"
    ),
    (
      .top(10, percent: true, lowest: true, look),
      "type=\"top10\" dxfId=\"0\" priority=\"1\" percent=\"1\" bottom=\"1\" rank=\"10\">"
    ),
    (.average(.below, look), "type=\"aboveAverage\" dxfId=\"0\" priority=\"1\" aboveAverage=\"0\">"),
    (.duplicates(look), "type=\"duplicateValues\" dxfId=\"0\" priority=\"1\">"),
    (
      .text(.contains, "a\"b", look),
      "operator=\"containsText\" text=\"a&quot;b\"><formula>NOT(ISERROR(SEARCH(\"a\"\"b\",B2)))</formula>"
    ),
    (
      .text(.lacks, "x", look), "type=\"notContainsText\" dxfId=\"0\" priority=\"1\" operator=\"notContains\""
    ),
    (.blanks(look), "type=\"containsBlanks\" dxfId=\"0\" priority=\"1\"><formula>LEN(TRIM(B2))=0</formula>"),
    (
      .icons(IconSet(.arrows3)),
      "<iconSet iconSet=\"3Arrows\"><cfvo type=\"percent\" val=\"0\"/><cfvo type=\"percent\" val=\"33\"/>"
    ),
    (
      .icons(IconSet(.rating4, from: [.number(1), .percentile(50), .number(3)], isReversed: true)),
      "reverse=\"1\"><cfvo type=\"percent\" val=\"0\"/><cfvo type=\"num\" val=\"1\"/><cfvo type=\"percentile\" val=\"50\"/>"
    ),
  ])
  func `a rule is written as Excel does`(rule: ConditionalFormat.Rule, markup: String) throws {
    let part = try workbook(rule).part("xl/worksheets/sheet1.xml")
    #expect(part.contains(markup), "\(part)")
  }

  @Test func `a bar and its better half have the same id`() throws {
    var bar = DataBar(Color(0x4BA3A6), minimum: .number(0))
    bar.axis = .middle
    bar.borderColor = Color(0)
    let part = try workbook(.bar(bar)).part("xl/worksheets/sheet1.xml")
    let id = "{DA7ABA51-0000-4000-8000-000000000000}"
    #expect(
      part.contains("<x14:id>\(id)</x14:id>") && part.contains("<x14:cfRule type=\"dataBar\" id=\"\(id)\">"))
    #expect(
      part.contains(
        """
        <x14:dataBar minLength="0" maxLength="100" border="1" gradient="0" negativeBarBorderColorSameAsPositive="0" \
        axisPosition="middle"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="autoMax"/>\
        <x14:borderColor rgb="FF000000"/><x14:negativeFillColor rgb="FFE15759"/>\
        <x14:negativeBorderColor rgb="FFE15759"/><x14:axisColor rgb="FF7F7F7F"/></x14:dataBar></x14:cfRule>\
        <xm:sqref>B2:B9</xm:sqref>
        """))
  }

  @Test func `bars come before sparklines among the extensions`() throws {
    var workbook = workbook(.bar(DataBar(Color(0))))
    workbook.sheets[0].sparklines = [
      Sparklines(.column, [.init(F.cell("A1"), values: .cells(row: 1, columns: 2...5))])
    ]
    let part = try workbook.part("xl/worksheets/sheet1.xml")
    let places = WorksheetExtension.allCases.compactMap {
      part.firstRange(of: "uri=\"\($0.rawValue)\"")?.lowerBound
    }
    #expect(places.count == 2 && places == places.sorted())
    #expect(
      part.contains("<x14:sparkline><xm:f>Sheet!$B$1:$E$1</xm:f><xm:sqref>A1</xm:sqref></x14:sparkline>"))
  }

  @Test func `rules that mean nothing are refused`() {
    #expect(
      refusal(workbook(.icons(IconSet(.arrows3, from: [.number(1)]))))?.contains("3 signs and 1") == true)
    #expect(refusal(workbook(.top(0, Self.look)))?.contains("top 0; use 1 to 1000") == true)
    #expect(
      refusal(workbook(.bar(DataBar(Color(0), minimum: .percent(101)))))?.contains("101.0 per cent") == true)
  }
}
