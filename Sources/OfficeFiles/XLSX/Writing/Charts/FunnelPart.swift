import Spreadsheet

/// `xl/charts/chartExN.xml`: a funnel as Excel 2016 and later draw it (MS-ODRAWXML, 2.24.3), child by child as in
/// CT_ChartSpace of that namespace.
struct FunnelPart {
  let chart: Chart
  let data: ChartData
  private var xml = XMLBuffer.document()

  static let namespace = "http://schemas.microsoft.com/office/drawing/2014/chartex"

  init(_ chart: Chart, _ data: ChartData) {
    self.chart = chart
    self.data = data
  }

  mutating func bytes() -> [UInt8] {
    xml.open(
      "cx:chartSpace",
      [
        "xmlns:a": .plain(Namespace.drawing), "xmlns:r": .plain(Namespace.relationships),
        "xmlns:cx": .plain(Self.namespace),
      ])
    if let series = data.series.last {
      values(series)
      xml.open("cx:chart")
      if let title = chart.title { self.title(title) }
      xml.open("cx:plotArea")
      xml.open("cx:plotAreaRegion")
      write(series)
      xml.close("cx:plotAreaRegion")
      axis()
      xml.close("cx:plotArea")
      xml.close("cx:chart")
    }
    xml.close("cx:chartSpace")
    return xml.bytes
  }

  private mutating func values(_ series: ChartData.Series) {
    xml.open("cx:chartData")
    xml.open("cx:data", ["id": 0])
    if let categories = series.categories {
      xml.open("cx:strDim", ["type": "cat"])
      xml.element("cx:f", ["dir": categories.isRow ? "row" : nil], text: categories.reference)
      xml.open("cx:lvl", ["ptCount": .integer(categories.count)])
      for (place, value) in categories.values.enumerated() {
        guard let text = value.shownText else { continue }
        xml.element("cx:pt", ["idx": .integer(place)], text: text, as: .plain)
      }
      xml.close("cx:lvl")
      xml.close("cx:strDim")
    }
    xml.open("cx:numDim", ["type": "val"])
    xml.element("cx:f", ["dir": series.values.isRow ? "row" : nil], text: series.values.reference)
    xml.open(
      "cx:lvl", ["ptCount": .integer(series.values.count), "formatCode": .text(series.values.format)])
    for (place, value) in series.values.values.enumerated() {
      guard case .number = value, let text = value.shownText else { continue }
      xml.element("cx:pt", ["idx": .integer(place)], text: text)
    }
    xml.close("cx:lvl")
    xml.close("cx:numDim")
    xml.close("cx:data")
    xml.close("cx:chartData")
  }

  private mutating func title(_ title: ChartText) {
    xml.open("cx:title", ["pos": "t", "align": "ctr", "overlay": 0])
    xml.open("cx:tx")
    switch data.words(title) {
    case .text(let text):
      xml.open("cx:rich")
      xml.empty("a:bodyPr")
      xml.empty("a:lstStyle")
      xml.open("a:p")
      xml.open("a:r")
      xml.textProperties("a:rPr", chart.titleSize, ChartInk.title, true)
      xml.element("a:t", text: text, as: .plain)
      xml.close("a:r")
      xml.close("a:p")
      xml.close("cx:rich")
    case .cells(let cells): reference(cells)
    }
    xml.close("cx:tx")
    xml.close("cx:title")
  }

  private mutating func reference(_ cells: ChartData.Cells) {
    xml.open("cx:txData")
    xml.element("cx:f", text: cells.reference)
    xml.element("cx:v", text: cells.values.first?.shownText ?? "", as: .plain)
    xml.close("cx:txData")
  }

  private mutating func write(_ series: ChartData.Series) {
    xml.open(
      "cx:series", ["layoutId": "funnel", "uniqueId": "{6F3A2C00-0000-4000-8000-000000000001}"])
    if let name = series.name {
      xml.open("cx:tx")
      switch name {
      case .text(let text):
        xml.open("cx:txData")
        xml.element("cx:v", text: text, as: .plain)
        xml.close("cx:txData")
      case .cells(let cells): reference(cells)
      }
      xml.close("cx:tx")
    }
    xml.shape(fill: .color(series.color), line: nil, in: "cx")
    for (place, color) in series.look.pointColors.sorted(by: { $0.key < $1.key }) {
      xml.open("cx:dataPt", ["idx": .integer(place)])
      xml.shape(fill: .color(color), line: nil, in: "cx")
      xml.close("cx:dataPt")
    }
    if let labels = series.look.dataLabels ?? chart.dataLabels { self.labels(labels) }
    xml.empty("cx:dataId", ["val": 0])
    xml.close("cx:series")
  }

  private mutating func labels(_ labels: DataLabels) {
    xml.open("cx:dataLabels")
    if let format = labels.numberFormat {
      xml.empty("cx:numFmt", ["formatCode": .text(format.code), "sourceLinked": 0])
    }
    xml.chartText(
      size: labels.fontSize, color: labels.color ?? ChartInk.label, isBold: labels.isBold, in: "cx")
    xml.empty(
      "cx:visibility",
      [
        "seriesName": .flag(labels.showsSeriesName), "categoryName": .flag(labels.showsCategory),
        "value": .flag(labels.showsValue),
      ])
    xml.close("cx:dataLabels")
  }

  private mutating func axis() {
    xml.open("cx:axis", ["id": 1])
    xml.empty("cx:catScaling", ["gapWidth": .number(Double(chart.gapWidth ?? 12) / 100)])
    xml.empty("cx:tickLabels")
    xml.chartText(size: 9, in: "cx")
    xml.close("cx:axis")
  }
}
