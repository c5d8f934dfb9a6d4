import Assessment
import Planning
import Spreadsheet

extension PortfolioWorkbook {
  private static let shades: [ConditionalFormat.ScalePoint] = [
    .init(1, Color(0xF5D9C3)), .init(3, Color(0xF7F5EC)), .init(5, Color(0xA9D6BE)),
  ]

  func readiness(_ styles: inout StyleTable) -> Worksheet {
    let areas = portfolio.distribution.areas.map(\.id)
    let title = phrases("readiness.title")
    var draft = begin(
      name("readiness"), title,
      heads: [phrases("workbook.verdict"), phrases("readiness.overall")] + areas.map(name(ofID:)),
      widths: [36, 10] + areas.map { _ in 13 }, back: summaryName, &styles)
    let first = ReportSheet.headRow + 1
    var row = ReportSheet.headRow
    for client in portfolio.clients {
      guard let score = client.score(ReadinessScore.self) else { continue }
      row += 1
      lead(client, row, &draft, &styles)
      draft.put(.text(phrases("readiness.verdict.\(score.verdict.rawValue)")), row, 3, .text, &styles)
      draft.put(score.overall, row, 4, .number, &styles)
      for (place, id) in areas.enumerated() {
        draft.put(score.areas.first { $0.id == id }?.score, row, place + 5, .number, &styles)
      }
    }
    draft.filter(to: row)
    guard row >= first, !areas.isEmpty else { return draft.sheet }
    draft.sheet.conditionalFormats.append(
      ConditionalFormat(
        [CellRange(rows: first...row, columns: 5...4 + areas.count)],
        .colorScale([.init(0, Color(0xF5D9C3)), .init(50, Color(0xF7F5EC)), .init(100, Color(0xA9D6BE))])))
    draft.sheet.conditionalFormats.append(
      ConditionalFormat(
        [CellRange(rows: first...row, columns: 4...4)], .dataBar(color: palette.bar, minimum: 0, maximum: 100)
      ))
    let middle = row + 1
    draft.put(.text(phrases("portfolio.middle")), middle, 1, .total, &styles)
    draft.put(portfolio.distribution.readiness.median, middle, 4, .total, &styles)
    for (place, area) in portfolio.distribution.areas.enumerated() {
      draft.put(area.spread.median, middle, place + 5, .total, &styles)
    }
    var chart = chart(.bar(.horizontal), phrases("portfolio.areas"), at: middle + 2, 1, columns: 5)
    chart.series = [
      ChartSeries(
        .text(phrases("portfolio.middle")),
        values: .cells(name("readiness"), row: middle, columns: 5...4 + areas.count),
        categories: .cells(name("readiness"), row: ReportSheet.headRow, columns: 5...4 + areas.count),
        color: palette.accent)
    ]
    chart.categoryAxis.isReversed = true
    (chart.valueAxis.minimum, chart.valueAxis.maximum) = (0, 100)
    chart.dataLabels = DataLabels(position: .outsideEnd)
    chart.dataLabels?.numberFormat = .integer
    draft.sheet.charts.append(chart)
    return draft.sheet
  }

  func maturity(_ styles: inout StyleTable) -> Worksheet {
    let dimensions = portfolio.distribution.dimensions
    var draft = begin(
      name("maturity"), phrases("maturity.title"),
      heads: [phrases("workbook.level"), phrases("workbook.index")]
        + dimensions.map { "\($0.id) \(name(ofID: $0.id))" },
      widths: [18, 9] + dimensions.map { _ in 12 }, back: summaryName, &styles)
    for (place, dimension) in dimensions.enumerated() {
      // Above the head: a linked cell does not wrap its words everywhere.
      draft.link(
        "\(dimension.id) →", to: Self.sheetName(dimension.id), ReportSheet.headRow - 1, place + 5, &styles)
    }
    draft.sheet.setHeight(48, ofRow: ReportSheet.headRow)
    let first = ReportSheet.headRow + 1
    var row = ReportSheet.headRow
    for client in portfolio.clients {
      guard let result = client.result("maturity"), let score = result.score as? MaturityScore else {
        continue
      }
      row += 1
      lead(client, row, &draft, &styles)
      draft.put(.text(level(score.staged, result.template)), row, 3, .text, &styles)
      draft.put(score.index, row, 4, .decimal, &styles)
      for (place, dimension) in dimensions.enumerated() {
        let own = score.dimensions.first { $0.id == dimension.id }
        draft.put(own?.scored.map(Double.init), row, place + 5, .integer, &styles)
      }
    }
    draft.filter(to: row)
    guard row >= first, !dimensions.isEmpty else { return draft.sheet }
    let columns = 5...4 + dimensions.count
    draft.sheet.conditionalFormats.append(
      ConditionalFormat([CellRange(rows: first...row, columns: columns)], .colorScale(Self.shades)))
    let middle = row + 1
    draft.put(.text(phrases("portfolio.middle")), middle, 1, .total, &styles)
    for (place, dimension) in dimensions.enumerated() {
      draft.put(dimension.median.map(Double.init), middle, place + 5, .total, &styles)
    }
    var chart = chart(
      .radar(.filled), phrases("portfolio.dimensions"), at: middle + 2, 1, rows: 24, columns: 6)
    chart.series = [
      ChartSeries(
        .text(phrases("portfolio.middle")), values: .cells(name("maturity"), row: middle, columns: columns),
        categories: .cells(name("maturity"), row: ReportSheet.headRow, columns: columns),
        color: palette.accent)
    ]
    (chart.valueAxis.minimum, chart.valueAxis.maximum, chart.valueAxis.majorUnit) = (0, 5, 1)
    draft.sheet.charts.append(chart)
    return draft.sheet
  }

  /// A dimension: each client's claim beside its proof.
  func dimension(_ id: String, _ styles: inout StyleTable) -> Worksheet {
    let sheetName = Self.sheetName(id)
    var draft = begin(
      sheetName, "\(id) \(name(ofID: id))",
      heads: [
        phrases("maturity.rated"), phrases("maturity.proved"), phrases("maturity.scored"),
        phrases("maturity.wanted"),
        phrases("maturity.gap"), phrases("maturity.confidence"),
      ], widths: [11, 11, 11, 12, 10, 13], back: name("maturity"), &styles)
    let first = ReportSheet.headRow + 1
    var row = ReportSheet.headRow
    for client in portfolio.clients {
      guard let score = client.score(MaturityScore.self),
        let own = score.dimensions.first(where: { $0.id == id })
      else { continue }
      row += 1
      lead(client, row, &draft, &styles)
      for (place, number) in [own.rated, own.evidence, own.scored, own.target, own.gap].enumerated() {
        draft.put(number.map(Double.init), row, place + 3, .integer, &styles)
      }
      draft.put(.text(phrases("levels.\(own.confidence.rawValue)")), row, 8, .text, &styles)
    }
    draft.filter(to: row)
    guard row >= first else { return draft.sheet }
    draft.sheet.conditionalFormats.append(
      ConditionalFormat([CellRange(rows: first...row, columns: 5...5)], .colorScale(Self.shades)))
    let last = min(row, first + Self.mostBars - 1)
    var chart = chart(
      .bar(.horizontal), "\(id) \(name(ofID: id))", at: ReportSheet.headRow, 10,
      rows: 8 + 2 * (last - first + 1))
    for (place, word) in ["rated", "proved", "wanted"].enumerated() {
      chart.series.append(
        ChartSeries(
          .text(phrases("maturity.\(word)")),
          values: .cells(sheetName, rows: first...last, column: [3, 4, 6][place]),
          categories: .cells(sheetName, rows: first...last, column: 1),
          color: [palette.series[1], palette.series[0], palette.series[2]][place]))
    }
    chart.legend = .bottom
    chart.categoryAxis.isReversed = true
    (chart.valueAxis.minimum, chart.valueAxis.maximum, chart.valueAxis.majorUnit) = (0, 5, 1)
    draft.sheet.charts.append(chart)
    return draft.sheet
  }
}
