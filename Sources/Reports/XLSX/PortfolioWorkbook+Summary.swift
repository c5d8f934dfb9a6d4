import Assessment
import Planning
import Spreadsheet

extension PortfolioWorkbook {
  private struct SummaryColumn {
    var head: String
    var width: Double
    var sheet: String?
    var look: ReportSheet.Look
    var value: (PortfolioClient) -> CellValue
  }

  func summary(_ styles: inout StyleTable) -> Worksheet {
    let columns = summaryColumns
    var draft = begin(
      summaryName, phrases("portfolioTitle"), heads: columns.map(\.head), widths: columns.map(\.width),
      &styles)
    for (place, column) in columns.enumerated() {
      if let sheet = column.sheet {
        draft.link(column.head, to: sheet, ReportSheet.headRow, place + 3, head: true, &styles)
      }
    }
    var row = ReportSheet.headRow
    for client in portfolio.clients {
      row += 1
      lead(client, row, &draft, &styles)
      for (place, column) in columns.enumerated() {
        draft.put(column.value(client), row, place + 3, column.look, &styles)
      }
    }
    draft.filter(to: row)
    counts(beside: columns.count + 4, &draft, &styles)
    return draft.sheet
  }

  private var summaryColumns: [SummaryColumn] {
    var columns: [SummaryColumn] = []
    if has("readiness") {
      columns.append(
        .init(head: phrases("kinds.readiness"), width: 34, sheet: name("readiness"), look: .text) { client in
          guard let score = client.score(ReadinessScore.self) else {
            return absent(client, "readiness")
          }
          return .text(phrases("readiness.verdict.\(score.verdict.rawValue)"))
        })
      columns.append(
        .init(head: phrases("readiness.overall"), width: 10, look: .number) { client in
          guard let score = client.score(ReadinessScore.self) else { return .blank }
          return score.overall.map { .number($0) } ?? .blank
        })
    }
    if has("maturity") {
      columns.append(
        .init(head: phrases("kinds.maturity"), width: 16, sheet: name("maturity"), look: .text) { client in
          guard let result = client.result("maturity"), let score = result.score as? MaturityScore else {
            return absent(client, "maturity")
          }
          return .text(level(score.staged, result.template))
        })
      columns.append(
        .init(head: phrases("workbook.index"), width: 9, look: .decimal) { client in
          guard let score = client.score(MaturityScore.self) else { return .blank }
          return score.index.map { .number($0) } ?? .blank
        })
    }
    if has("funnel-kpi") {
      columns.append(
        .init(head: phrases("kinds.funnel-kpi"), width: 22, sheet: name("funnel-kpi"), look: .text) {
          client in
          guard let score = client.score(FunnelKPIScore.self) else {
            return absent(client, "funnel-kpi")
          }
          return .text(phrases("funnel-kpi.grade.\(score.grade.rawValue)"))
        })
    }
    if has("pipeline") {
      columns.append(
        .init(head: phrases("workbook.weighted"), width: 14, sheet: name("pipeline"), look: .integer) {
          client in
          guard let score = client.score(PipelineScore.self) else {
            return absent(client, "pipeline")
          }
          return score.weighted.map { .number($0) } ?? .blank
        })
    }
    return columns + [
      .init(
        head: phrases("portfolio.errors"), width: 10, sheet: portfolio.findings.isEmpty ? nil : findingsName,
        look: .integer
      ) { .number(Double($0.errors)) },
      .init(head: phrases("portfolio.warnings"), width: 12, look: .integer) { .number(Double($0.warnings)) },
    ]
  }

  private func absent(_ client: PortfolioClient, _ kind: String) -> CellValue {
    .text(phrases("portfolio.\(client.blank.contains(kind) ? "blank" : "missing")"))
  }

  func level(_ staged: Int?, _ template: Template) -> String {
    guard let staged else { return phrases("maturity.noLevel") }
    let level = Names(template).levels.first { $0.number == staged }
    return level.map { "\($0.numeral) \($0.name)" } ?? String(staged)
  }

  /// How many clients have each verdict and each level: small tables beside the clients, and their charts.
  private func counts(beside column: Int, _ draft: inout ReportSheet, _ styles: inout StyleTable) {
    let spread = portfolio.distribution
    var blocks: [(title: String, rows: [(String, Int)])] = []
    if has("readiness") {
      blocks.append(
        (
          phrases("portfolio.verdictTitle"),
          ReadinessVerdict.allCases.map {
            (phrases("readiness.verdict.\($0.rawValue)"), spread.verdicts[$0] ?? 0)
          }
        ))
    }
    if has("maturity") {
      let levels = names.flatMap(\.levels)
      blocks.append(
        (
          phrases("portfolio.stagedTitle"),
          (1...5).map { number in
            (levels.first { $0.number == number }?.numeral ?? String(number), spread.staged[number] ?? 0)
          }
        ))
    }
    draft.sheet.columns[column] = ColumnProperties(width: 30)
    draft.sheet.columns[column + 1] = ColumnProperties(width: 10)
    var row = ReportSheet.headRow
    for block in blocks {
      draft.put(.text(block.title), row, column, .head, &styles)
      draft.put(.text(phrases("portfolio.clientsColumn")), row, column + 1, .head, &styles)
      let first = row + 1
      for (name, count) in block.rows {
        row += 1
        draft.put(.text(name), row, column, .text, &styles)
        draft.put(Double(count), row, column + 1, .integer, &styles)
      }
      var chart = chart(.bar(.horizontal), block.title, at: first - 1, column + 3, rows: 12)
      chart.series = [
        ChartSeries(
          .text(phrases("portfolio.clientsColumn")),
          values: .cells(summaryName, rows: first...row, column: column + 1),
          categories: .cells(summaryName, rows: first...row, column: column), color: palette.series[0])
      ]
      chart.categoryAxis.isReversed = true
      chart.valueAxis.minimum = 0
      chart.valueAxis.numberFormat = .integer
      chart.dataLabels = DataLabels(position: .outsideEnd)
      chart.gapWidth = 50
      draft.sheet.charts.append(chart)
      row = max(row + 3, first + 14)
    }
  }
}
