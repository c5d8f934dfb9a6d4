import Spreadsheet

/// `xl/charts/chartN.xml`, child by child as in CT_ChartSpace.
struct ChartPart {
  let chart: Chart
  let data: ChartData
  var xml = XMLBuffer.document()

  init(_ chart: Chart, _ data: ChartData) {
    self.chart = chart
    self.data = data
  }

  mutating func bytes() -> [UInt8] {
    xml.open(
      "c:chartSpace",
      [
        "xmlns:c": .plain(Namespace.chart), "xmlns:a": .plain(Namespace.drawing),
        "xmlns:r": .plain(Namespace.relationships),
      ])
    xml.value("c:date1904", 0)
    xml.value("c:roundedCorners", 0)
    xml.open("c:chart")
    if let title = chart.title {
      xml.chartTitle(title, of: data, size: chart.titleSize, isBold: true)
    }
    xml.value("c:autoTitleDeleted", chart.title == nil ? 1 : 0)
    plotArea()
    legend()
    // Rows and columns that the client hides stay in the chart when hidden helpers are in it.
    xml.value("c:plotVisOnly", chart.kind == .funnel ? 0 : 1)
    xml.value("c:dispBlanksAs", .plain(chart.blanks.rawValue))
    xml.close("c:chart")
    xml.shape(fill: .color(Color(0xFFFFFF)), line: .color(Color(0xD9D9D9), points: 0.75))
    xml.chartText(size: 9)
    xml.open("c:printSettings")
    xml.empty("c:headerFooter")
    xml.empty(
      "c:pageMargins",
      [
        "b": .number(0.75), "l": .number(0.7), "r": .number(0.7), "t": .number(0.75), "header": .number(0.3),
        "footer": .number(0.3),
      ])
    xml.empty("c:pageSetup")
    xml.close("c:printSettings")
    xml.close("c:chartSpace")
    return xml.bytes
  }

  private mutating func plotArea() {
    xml.open("c:plotArea")
    xml.empty("c:layout")
    group()
    axes()
    xml.shape(fill: .nothing, line: .nothing)
    xml.close("c:plotArea")
  }

  private mutating func legend() {
    guard let legend = chart.legend, chart.kind != .funnel else { return }
    xml.open("c:legend")
    xml.value("c:legendPos", .plain(legend.rawValue))
    xml.value("c:overlay", 0)
    xml.chartText(size: 9)
    xml.close("c:legend")
  }
}

extension Namespace {
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"
}

extension XMLBuffer {
  /// The many elements of a chart that are only `val`.
  mutating func value(_ name: String, _ value: Value) { empty(name, ["val": value]) }
}
