import Spreadsheet

// `c:catAx` and `c:valAx`, child by child.

extension ChartPart {
  mutating func axes() {
    switch chart.kind {
    case .pie, .doughnut: break
    case .funnel:
      var names = chart.categoryAxis
      names.isReversed = true
      names.showsGridLines = false
      var widths = chart.valueAxis
      widths.isHidden = true
      widths.showsGridLines = false
      widths.minimum = 0
      categoryAxis(names, "l")
      valueAxis(widths, Self.valueAxisID, "t", crossing: Self.categoryAxisID, isReversedBelow: true)
    case .bar(.horizontal, _):
      categoryAxis(chart.categoryAxis, "l")
      valueAxis(
        chart.valueAxis, Self.valueAxisID, "b", crossing: Self.categoryAxisID,
        isReversedBelow: chart.categoryAxis.isReversed)
    case .scatter:
      valueAxis(chart.categoryAxis, Self.categoryAxisID, "b", crossing: Self.valueAxisID)
      valueAxis(chart.valueAxis, Self.valueAxisID, "l", crossing: Self.categoryAxisID)
    case .bar, .line, .area, .radar:
      categoryAxis(chart.categoryAxis, "b")
      valueAxis(chart.valueAxis, Self.valueAxisID, "l", crossing: Self.categoryAxisID)
    }
  }

  private mutating func categoryAxis(_ axis: ChartAxis, _ side: String) {
    xml.open("c:catAx")
    beginning(axis, Self.categoryAxisID, side)
    xml.value("c:crossAx", .integer(Self.valueAxisID))
    xml.value("c:crosses", "autoZero")
    xml.value("c:auto", 1)
    xml.value("c:lblAlgn", "ctr")
    xml.value("c:lblOffset", 100)
    xml.value("c:noMultiLvlLbl", 0)
    xml.close("c:catAx")
  }

  /// - Parameters:
  ///   - isReversedBelow: whether the categories run from top to bottom, so that the numbers would stand on top.
  private mutating func valueAxis(
    _ axis: ChartAxis, _ id: Int, _ side: String, crossing other: Int, isReversedBelow: Bool = false
  ) {
    xml.open("c:valAx")
    beginning(axis, id, side)
    xml.value("c:crossAx", .integer(other))
    xml.value("c:crosses", isReversedBelow ? "max" : "autoZero")
    xml.value("c:crossBetween", .plain(chart.kind.crossesBetween))
    if let unit = axis.majorUnit { xml.value("c:majorUnit", .number(unit)) }
    xml.close("c:valAx")
  }

  /// What both kinds of axes begin with.
  private mutating func beginning(_ axis: ChartAxis, _ id: Int, _ side: String) {
    xml.value("c:axId", .integer(id))
    xml.open("c:scaling")
    if let base = axis.logarithmBase { xml.value("c:logBase", .number(base)) }
    xml.value("c:orientation", axis.isReversed ? "maxMin" : "minMax")
    if let maximum = axis.maximum { xml.value("c:max", .number(maximum)) }
    if let minimum = axis.minimum { xml.value("c:min", .number(minimum)) }
    xml.close("c:scaling")
    xml.value("c:delete", .flag(axis.isHidden))
    xml.value("c:axPos", .plain(side))
    if axis.showsGridLines {
      xml.open("c:majorGridlines")
      xml.shape(fill: nil, line: .color(ChartInk.grid, points: 0.75))
      xml.close("c:majorGridlines")
    }
    if let title = axis.title, !axis.isHidden {
      xml.chartTitle(title, of: data, size: 10, isVertical: side == "l")
    }
    let isShare = chart.kind.isOfShares && id == Self.valueAxisID
    let format = axis.numberFormat ?? (isShare ? .percent : nil)
    xml.empty(
      "c:numFmt",
      [
        "formatCode": .text(format?.code ?? "General"), "sourceLinked": .flag(format == nil),
      ])
    xml.value("c:majorTickMark", "none")
    xml.value("c:minorTickMark", "none")
    xml.value("c:tickLblPos", .plain(axis.labels.rawValue))
    xml.shape(fill: nil, line: .color(ChartInk.axis, points: 0.75))
    xml.chartText(size: 9)
  }
}

extension ChartKind {
  /// Whether its values are shares of one.
  fileprivate var isOfShares: Bool {
    switch self {
    case .bar(_, .percentStacked), .line(.percentStacked, _), .area(.percentStacked): true
    default: false
    }
  }

  /// Whether the first category stands on the axis or half a category beside it.
  fileprivate var crossesBetween: String {
    switch self {
    case .scatter, .area: "midCat"
    default: "between"
    }
  }
}
