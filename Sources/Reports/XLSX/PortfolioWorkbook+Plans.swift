import Assessment
import Planning
import Spreadsheet

extension PortfolioWorkbook {
  func setups(_ styles: inout StyleTable) -> Worksheet {
    let sheetName = name("funnel-kpi")
    var draft = begin(
      sheetName, phrases("funnel-kpi.title"),
      heads: [
        phrases("workbook.verdict"), phrases("workbook.score"), "KPIs", phrases("funnel-kpi.stages"),
        phrases("funnel-kpi.goals"), phrases("funnel-kpi.tactics"), phrases("portfolio.errors"),
        phrases("portfolio.warnings"),
      ], widths: [26, 10, 9, 10, 10, 10, 10, 12], back: summaryName, &styles)
    let first = ReportSheet.headRow + 1
    var row = ReportSheet.headRow
    for client in portfolio.clients {
      guard let score = client.score(FunnelKPIScore.self) else { continue }
      row += 1
      lead(client, row, &draft, &styles)
      draft.put(.text(phrases("funnel-kpi.grade.\(score.grade.rawValue)")), row, 3, .text, &styles)
      draft.put(score.score, row, 4, .number, &styles)
      draft.put(Double(score.kpis.count), row, 5, .integer, &styles)
      for (place, share) in [score.coverage.stages, score.coverage.goals, score.coverage.tactics].enumerated()
      {
        draft.put(
          share.total > 0 ? Double(share.covered) / Double(share.total) : nil, row, place + 6, .percent,
          &styles)
      }
      draft.put(Double(score.errors), row, 9, .integer, &styles)
      draft.put(Double(score.warnings), row, 10, .integer, &styles)
    }
    draft.filter(to: row)
    guard row >= first else { return draft.sheet }
    draft.sheet.conditionalFormats.append(
      ConditionalFormat(
        [CellRange(rows: first...row, columns: 4...4)], .dataBar(color: palette.bar, minimum: 0, maximum: 100)
      ))
    let last = min(row, first + Self.mostBars - 1)
    var chart = chart(
      .bar(.horizontal), phrases("funnel-kpi.coverage"), at: ReportSheet.headRow, 12,
      rows: 8 + 2 * (last - first + 1))
    for (place, word) in ["stages", "goals", "tactics"].enumerated() {
      chart.series.append(
        ChartSeries(
          .text(phrases("funnel-kpi.\(word)")),
          values: .cells(sheetName, rows: first...last, column: place + 6),
          categories: .cells(sheetName, rows: first...last, column: 1), color: palette.series[place % 3]))
    }
    chart.legend = .bottom
    chart.categoryAxis.isReversed = true
    (chart.valueAxis.minimum, chart.valueAxis.maximum, chart.valueAxis.numberFormat) = (0, 1, .percent)
    draft.sheet.charts.append(chart)
    return draft.sheet
  }

  func pipelines(_ styles: inout StyleTable) -> Worksheet {
    let sheetName = name("pipeline")
    var draft = begin(
      sheetName, phrases("pipeline.title"),
      heads: [
        phrases("workbook.currency"), phrases("workbook.deals"), phrases("workbook.amount"),
        phrases("workbook.weightedEntered"), phrases("workbook.weighted"), phrases("workbook.low"),
        phrases("workbook.high"), phrases("workbook.largest"),
      ], widths: [11, 9, 15, 15, 15, 14, 14, 12], back: summaryName, &styles)
    let first = ReportSheet.headRow + 1
    var row = ReportSheet.headRow
    for client in portfolio.clients {
      guard let score = client.score(PipelineScore.self) else { continue }
      for forecast in score.forecasts {
        row += 1
        lead(client, row, &draft, &styles)
        draft.put(.text(forecast.currency ?? ""), row, 3, .text, &styles)
        let numbers = [
          Double(forecast.open.count), forecast.open.amount, forecast.weightedEntered, forecast.weighted,
          forecast.band80?.low, forecast.band80?.high,
        ]
        for (place, number) in numbers.enumerated() { draft.put(number, row, place + 4, .integer, &styles) }
        draft.put(forecast.largestShare, row, 10, .percent, &styles)
      }
    }
    draft.filter(to: row)
    guard row >= first else { return draft.sheet }
    let last = min(row, first + Self.mostBars - 1)
    var chart = chart(
      .bar(.horizontal), phrases("workbook.forecast"), at: ReportSheet.headRow, 12,
      rows: 8 + 2 * (last - first + 1))
    for (place, word) in ["weightedEntered", "weighted"].enumerated() {
      chart.series.append(
        ChartSeries(
          .text(phrases("workbook.\(word)")),
          values: .cells(sheetName, rows: first...last, column: place + 6),
          categories: .cells(sheetName, rows: first...last, column: 1), color: palette.series[1 - place]))
    }
    chart.legend = .bottom
    chart.categoryAxis.isReversed = true
    chart.valueAxis.numberFormat = .integer
    draft.sheet.charts.append(chart)
    return draft.sheet
  }

  func findings(_ styles: inout StyleTable) -> Worksheet {
    var draft = ReportSheet(findingsName, palette: palette)
    draft.title(phrases("portfolio.foundMost"), lead, width: 8, &styles)
    draft.link("← \(summaryName)", to: summaryName, 3, 1, &styles)
    draft.head(
      [
        phrases("portfolio.rule"), phrases("workbook.severity"), phrases("portfolio.clientsColumn"),
        phrases("portfolio.times"), phrases("portfolio.what"),
      ], widths: [12, 12, 10, 10, 110], &styles)
    var row = ReportSheet.headRow
    for tally in portfolio.findings {
      row += 1
      draft.put(.text(tally.code), row, 1, .text, &styles)
      draft.put(.text(phrases.severity(tally.severity)), row, 2, .text, &styles)
      draft.put(Double(tally.clients), row, 3, .integer, &styles)
      draft.put(Double(tally.findings), row, 4, .integer, &styles)
      draft.put(.text(RuleRegistry.rule(tally.code)?.what ?? ""), row, 5, .text, &styles)
    }
    draft.filter(to: row)
    draft.sheet.conditionalFormats.append(
      ConditionalFormat(
        [CellRange(rows: ReportSheet.headRow + 1...row, columns: 3...3)],
        .dataBar(color: palette.bar, minimum: 0, maximum: nil)))
    return draft.sheet
  }
}
