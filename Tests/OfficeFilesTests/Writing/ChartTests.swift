import Spreadsheet
import Testing

@testable import OfficeFiles

@Suite struct ChartTests {
  private typealias F = FullWorkbook

  private func workbook(_ kind: ChartKind, _ change: (inout Chart) -> Void = { _ in }) -> Workbook {
    .withSheet("Sales 1") { sheet, styles in
      var percent = Style()
      percent.numberFormat = .percent
      for (row, name) in ["Q1", "Q2", "Q3"].enumerated() {
        sheet[CellReference(row: row + 2, column: 1)] = Cell(.text(name))
        sheet[CellReference(row: row + 2, column: 2)] = Cell(
          row == 1 ? .blank : .number(Double(row) + 0.5), style: styles.id(of: percent))
      }
      sheet[F.cell("B1")] = Cell("North & South")
      var chart = Chart(kind, over: F.range("D2:J15"))
      chart.series = [
        ChartSeries(
          .cell(.cell(row: 1, column: 2)), values: .cells(rows: 2...4, column: 2),
          categories: .cells("sales 1", rows: 2...4, column: 1))
      ]
      change(&chart)
      sheet.charts = [chart]
    }
  }

  @Test func `a chart keeps the values of its cells beside the reference`() throws {
    let part = try workbook(.bar()).part("xl/charts/chart1.xml")
    #expect(
      part.contains(
        """
        <c:tx><c:strRef><c:f>'Sales 1'!$B$1</c:f><c:strCache><c:ptCount val="1"/>\
        <c:pt idx="0"><c:v>North &amp; South</c:v></c:pt></c:strCache></c:strRef></c:tx>
        """))
    #expect(
      part.contains(
        """
        <c:cat><c:strRef><c:f>'Sales 1'!$A$2:$A$4</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>Q1</c:v></c:pt>\
        <c:pt idx="1"><c:v>Q2</c:v></c:pt><c:pt idx="2"><c:v>Q3</c:v></c:pt></c:strCache></c:strRef></c:cat>
        """))
    #expect(
      part.contains(
        """
        <c:val><c:numRef><c:f>'Sales 1'!$B$2:$B$4</c:f><c:numCache><c:formatCode>0%</c:formatCode><c:ptCount val="3"/>\
        <c:pt idx="0"><c:v>0.5</c:v></c:pt><c:pt idx="2"><c:v>2.5</c:v></c:pt></c:numCache></c:numRef></c:val>
        """))
  }

  @Test(arguments: [
    (
      ChartKind.bar(.horizontal, .percentStacked),
      "<c:barDir val=\"bar\"/><c:grouping val=\"percentStacked\"/>"
    ),
    (.line(.stacked), "<c:lineChart><c:grouping val=\"stacked\"/>"),
    (.area(), "<c:areaChart><c:grouping val=\"standard\"/>"),
    (.scatter(.smoothLines), "<c:scatterStyle val=\"smoothMarker\"/>"),
    (.pie, "<c:pieChart><c:varyColors val=\"1\"/>"), (.doughnut(hole: 40), "<c:holeSize val=\"40\"/>"),
    (.radar(.filled), "<c:radarStyle val=\"filled\"/>"),
  ])
  func `each kind has its element`(kind: ChartKind, markup: String) throws {
    #expect(try workbook(kind).part("xl/charts/chart1.xml").contains(markup))
  }

  @Test func `axes carry titles, bounds, formats and grid lines`() throws {
    let part = try workbook(.bar()) { chart in
      chart.valueAxis.title = "Share"
      chart.valueAxis.minimum = 0
      chart.valueAxis.maximum = 1
      chart.valueAxis.majorUnit = 0.25
      chart.valueAxis.numberFormat = NumberFormat("0.0%")
      chart.categoryAxis.isReversed = true
    }.part("xl/charts/chart1.xml")
    #expect(
      part.contains(
        "<c:scaling><c:orientation val=\"minMax\"/><c:max val=\"1\"/><c:min val=\"0\"/></c:scaling>"))
    #expect(part.contains("<c:orientation val=\"maxMin\"/>") && part.contains("<a:t>Share</a:t>"))
    #expect(part.contains("<c:numFmt formatCode=\"0.0%\" sourceLinked=\"0\"/>"))
    #expect(part.contains("<c:majorUnit val=\"0.25\"/>") && part.ranges(of: "<c:majorGridlines>").count == 1)
  }

  @Test func `a chart lies between cells and says what it shows`() throws {
    let drawing = try workbook(.pie) { $0.alternativeText = "Sales & <more>" }.part(
      "xl/drawings/drawing1.xml")
    #expect(
      drawing.contains(
        """
        <xdr:twoCellAnchor editAs="twoCell"><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row>\
        <xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row>\
        <xdr:rowOff>0</xdr:rowOff></xdr:to>
        """))
    #expect(drawing.contains("name=\"Chart 1\" descr=\"Sales &amp; &lt;more&gt;\"/>"))
  }

  @Test func `a funnel is native where it is known, and centred bars elsewhere`() throws {
    let workbook = workbook(.funnel)
    let drawing = try workbook.part("xl/drawings/drawing1.xml")
    #expect(drawing.contains("Requires=\"cx2\"") && drawing.contains("<mc:Fallback><xdr:graphicFrame"))
    #expect(try workbook.part("xl/charts/chartEx1.xml").contains("<cx:series layoutId=\"funnel\""))
    let bars = try workbook.part("xl/charts/chart1.xml")
    #expect(bars.contains("<c:f>_funnel!$A$1:$A$3</c:f>") && bars.contains("<c:grouping val=\"stacked\"/>"))
    #expect(
      try workbook.part("xl/worksheets/sheet2.xml").contains(
        "<c r=\"A1\"><f>(MAX('Sales 1'!$B$2:$B$4)-N(INDEX('Sales 1'!$B$2:$B$4,1)))/2</f><v>1</v></c>"))
    #expect(
      try workbook.part("[Content_Types].xml").contains(
        "PartName=\"/xl/charts/chartEx1.xml\" ContentType=\"application/vnd.ms-office.chartex+xml\""))
  }

  @Test func `what a program would call damaged is refused`() {
    func expect(_ kind: ChartKind, _ words: String, _ change: (inout Chart) -> Void) {
      #expect(refusal(workbook(kind, change))?.contains(words) == true)
    }
    expect(.bar(), "Sales 1!D2:J15: chart 1 has no series; add one") { $0.series = [] }
    expect(.doughnut(), "chart 1 has data labels at \"outEnd\"") {
      $0.dataLabels = DataLabels(position: .outsideEnd)
    }
    expect(.bar(), "labels of percentages") { $0.dataLabels = DataLabels(percentage: true) }
    expect(.bar(), "takes its values from a formula") { $0.series[0].values = 1 }
    expect(.bar(), "takes its values from A1:B2; point to one row or one column") {
      $0.series[0].values = .cells(nil, F.range("A1:B2"))
    }
    expect(.bar(), "points to the sheet \"None\", which is not there for its values") {
      $0.series[0].values = .cells("None", F.range("A1:A2"))
    }
    expect(.line(), "has an axis from 2.0 to 1.0; let it rise") {
      $0.valueAxis.minimum = 2
      $0.valueAxis.maximum = 1
    }
    expect(.doughnut(hole: 5), "has a hole of 5 per cent; use 10 to 90") { _ in }
    expect(.pie, "colours point 3 of 3") { $0.series[0].pointColors[3] = Color(0) }
  }
}
