import Spreadsheet

// What a plot area draws: `c:barChart` and the like, each in its own order of children.

extension ChartPart {
  static let categoryAxisID = 100_000_001
  static let valueAxisID = 100_000_002

  mutating func group() {
    switch chart.kind {
    case .bar(let direction, let grouping): bars(direction, grouping)
    case .funnel: bars(.horizontal, .stacked)
    case .line(let grouping, let markers): lines(grouping, markers: markers)
    case .area(let grouping): areas(grouping)
    case .scatter(let style): scatter(style)
    case .pie: pie()
    case .doughnut(let hole): doughnut(hole)
    case .radar(let style): radar(style)
    }
  }

  private mutating func bars(_ direction: ChartKind.BarDirection, _ grouping: ChartKind.Grouping) {
    let isStacked = grouping != .standard
    let gap = chart.gapWidth ?? (chart.kind == .funnel ? 12 : isStacked ? 60 : 80)
    let overlap = chart.overlap ?? (isStacked ? 100 : 0)
    xml.open("c:barChart")
    xml.value("c:barDir", .plain(direction.rawValue))
    xml.value("c:grouping", .plain(isStacked ? grouping.rawValue : "clustered"))
    xml.value("c:varyColors", 0)
    allSeries()
    groupLabels()
    xml.value("c:gapWidth", .integer(gap))
    if overlap != 0 { xml.value("c:overlap", .integer(overlap)) }
    axisIDs()
    xml.close("c:barChart")
  }

  private mutating func lines(_ grouping: ChartKind.Grouping, markers: Bool) {
    xml.open("c:lineChart")
    xml.value("c:grouping", .plain(grouping.rawValue))
    xml.value("c:varyColors", 0)
    allSeries()
    groupLabels()
    if markers { xml.value("c:marker", 1) }
    axisIDs()
    xml.close("c:lineChart")
  }

  private mutating func areas(_ grouping: ChartKind.Grouping) {
    xml.open("c:areaChart")
    xml.value("c:grouping", .plain(grouping.rawValue))
    xml.value("c:varyColors", 0)
    allSeries()
    axisIDs()
    xml.close("c:areaChart")
  }

  private mutating func scatter(_ style: ChartKind.ScatterStyle) {
    xml.open("c:scatterChart")
    xml.value("c:scatterStyle", style == .smoothLines ? "smoothMarker" : "lineMarker")
    xml.value("c:varyColors", 0)
    allSeries()
    groupLabels()
    axisIDs()
    xml.close("c:scatterChart")
  }

  private mutating func pie() {
    xml.open("c:pieChart")
    xml.value("c:varyColors", 1)
    allSeries()
    groupLabels()
    xml.value("c:firstSliceAng", 0)
    xml.close("c:pieChart")
  }

  private mutating func doughnut(_ hole: Int) {
    xml.open("c:doughnutChart")
    xml.value("c:varyColors", 1)
    allSeries()
    groupLabels()
    xml.value("c:firstSliceAng", 0)
    xml.value("c:holeSize", .integer(hole))
    xml.close("c:doughnutChart")
  }

  private mutating func radar(_ style: ChartKind.RadarStyle) {
    xml.open("c:radarChart")
    // A plain radar chart is one with markers of which every series has none: so Excel writes it.
    xml.value("c:radarStyle", style == .filled ? "filled" : "marker")
    xml.value("c:varyColors", 0)
    allSeries()
    groupLabels()
    axisIDs()
    xml.close("c:radarChart")
  }

  private mutating func allSeries() {
    for (place, series) in data.series.enumerated() { write(series, place) }
  }

  /// Of the group itself; each series says its own.
  private mutating func groupLabels() {
    xml.open("c:dLbls")
    labelFlags(nil)
    xml.close("c:dLbls")
  }

  private mutating func axisIDs() {
    xml.value("c:axId", .integer(Self.categoryAxisID))
    xml.value("c:axId", .integer(Self.valueAxisID))
  }
}
