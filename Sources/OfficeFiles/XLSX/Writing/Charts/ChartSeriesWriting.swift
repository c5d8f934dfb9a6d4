import Spreadsheet

// `c:ser`. Bar, line, pie, area, scatter and radar have types of their own, whose children come in one common order.

extension ChartPart {
  mutating func write(_ series: ChartData.Series, _ place: Int) {
    xml.open("c:ser")
    xml.value("c:idx", .integer(place))
    xml.value("c:order", .integer(place))
    if let name = series.name {
      xml.open("c:tx")
      xml.cached(name, orText: "c:v")
      xml.close("c:tx")
    }
    look(series)
    if chart.kind.isBars { xml.value("c:invertIfNegative", 0) }
    if chart.kind.hasLines { marker(series) }
    points(series)
    labels(series)
    if case .scatter = chart.kind {
      if let x = series.categories { xml.cached(x, as: "c:xVal") }
      xml.cached(series.values, as: "c:yVal")
    } else {
      if let categories = series.categories { xml.cached(categories, as: "c:cat") }
      xml.cached(series.values, as: "c:val")
    }
    if chart.kind.maySmooth {
      xml.value("c:smooth", .flag(series.look.isSmooth || chart.kind == .scatter(.smoothLines)))
    }
    xml.close("c:ser")
  }

  private mutating func look(_ series: ChartData.Series) {
    let color = series.color
    if series.isInvisible { return xml.shape(fill: .nothing, line: .nothing) }
    switch chart.kind {
    case .bar, .funnel, .area: xml.shape(fill: .color(color), line: .nothing)
    case .radar(.filled): xml.shape(fill: .color(color, opacity: 40), line: .color(color, points: 1.5))
    case .scatter(.markers): xml.shape(fill: nil, line: .nothing)
    case .line, .scatter, .radar:
      xml.shape(fill: nil, line: .color(color, points: series.look.lineWidth, dash: series.look.dash))
    case .pie, .doughnut: break
    }
  }

  private mutating func marker(_ series: ChartData.Series) {
    let symbol = series.look.marker ?? (chart.kind.showsMarkers ? .circle : ChartSeries.Marker.none)
    xml.open("c:marker")
    xml.value("c:symbol", .plain(symbol.rawValue))
    if symbol != .none {
      xml.value("c:size", 6)
      xml.shape(fill: .color(series.color), line: .color(Color(0xFFFFFF), points: 0.75))
    }
    xml.close("c:marker")
  }

  /// Single points with a colour of their own; of pies all of them, told apart by white lines.
  private mutating func points(_ series: ChartData.Series) {
    let own = series.look.pointColors
    let places = chart.kind.isRound ? Array(0..<series.values.count) : own.keys.sorted()
    for place in places {
      xml.open("c:dPt")
      xml.value("c:idx", .integer(place))
      if chart.kind.isBars { xml.value("c:invertIfNegative", 0) }
      if chart.kind.hasLines {
        let color = own[place] ?? series.color
        xml.open("c:marker")
        xml.value("c:symbol", .plain((series.look.marker ?? .circle).rawValue))
        xml.value("c:size", 8)
        xml.shape(fill: .color(color), line: .color(Color(0xFFFFFF), points: 0.75))
        xml.close("c:marker")
      }
      xml.value("c:bubble3D", 0)
      if !chart.kind.hasLines {
        xml.shape(
          fill: .color(own[place] ?? ChartPalette.color(place)),
          line: chart.kind.isRound ? .color(Color(0xFFFFFF), points: 1.5) : .nothing)
      }
      xml.close("c:dPt")
    }
  }

  private mutating func labels(_ series: ChartData.Series) {
    guard let labels = series.look.dataLabels ?? chart.dataLabels, !series.isInvisible else { return }
    xml.open("c:dLbls")
    if let format = labels.numberFormat {
      xml.empty("c:numFmt", ["formatCode": .text(format.code), "sourceLinked": false])
    }
    xml.shape(fill: .nothing, line: .nothing)
    let position = labels.position ?? chart.kind.usualLabelPosition
    let ink = position?.isInside == true && series.color.isDark ? Color(0xFFFFFF) : ChartInk.label
    xml.chartText(size: labels.fontSize, color: labels.color ?? ink, isBold: labels.isBold)
    if chart.kind == .funnel {
      xml.value("c:dLblPos", "ctr")
    } else if let position, position != chart.kind.impliedLabelPosition {
      xml.value("c:dLblPos", .plain(position.rawValue))
    }
    labelFlags(labels)
    xml.close("c:dLbls")
  }

  mutating func labelFlags(_ labels: DataLabels?) {
    xml.value("c:showLegendKey", 0)
    xml.value("c:showVal", .flag(labels?.showsValue ?? false))
    xml.value("c:showCatName", .flag(labels?.showsCategory ?? false))
    xml.value("c:showSerName", .flag(labels?.showsSeriesName ?? false))
    xml.value("c:showPercent", .flag(labels?.showsPercentage ?? false))
    xml.value("c:showBubbleSize", 0)
    if labels != nil, chart.kind.isRound { xml.value("c:showLeaderLines", 0) }
  }
}

extension ChartKind {
  var isRound: Bool { if case .doughnut = self { true } else { self == .pie } }

  fileprivate var isBars: Bool { if case .bar = self { true } else { self == .funnel } }

  fileprivate var hasLines: Bool {
    switch self {
    case .line, .scatter: true
    case .radar(let style): style != .filled
    default: false
    }
  }

  fileprivate var maySmooth: Bool {
    switch self {
    case .line, .scatter: true
    default: false
    }
  }

  fileprivate var showsMarkers: Bool {
    switch self {
    case .line(_, let markers): markers
    case .scatter(let style): style == .markers || style == .linesAndMarkers
    case .radar(let style): style == .markers
    default: false
    }
  }

  /// Where labels are best read.
  fileprivate var usualLabelPosition: DataLabels.Position? {
    switch self {
    case .bar(_, .stacked), .bar(_, .percentStacked): .center
    case .pie: .outsideEnd
    case .line: .above
    default: nil
    }
  }

  /// The position that Excel takes unless told another, and calls a fault when told.
  fileprivate var impliedLabelPosition: DataLabels.Position? {
    switch self {
    case .line, .scatter: .right
    case .pie: .bestFit
    case .radar: .outsideEnd
    case .bar(_, .standard): .outsideEnd
    case .bar: .center
    case .area, .doughnut, .funnel: nil
    }
  }
}

extension DataLabels.Position {
  /// Whether the label lies on the colour of its point.
  fileprivate var isInside: Bool { self == .center || self == .insideEnd || self == .insideBase }
}

extension Color {
  /// Whether white is read better on it than black, by relative luminance.
  fileprivate var isDark: Bool { 299 * Int(red) + 587 * Int(green) + 114 * Int(blue) < 128_000 }
}
