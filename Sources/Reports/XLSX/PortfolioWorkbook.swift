public import Assessment
import Planning
public import Spreadsheet

/// The scores of many workbooks as a workbook: a summary, a sheet a kind, a sheet a dimension of CRM maturity, and
/// what was found most; with charts over the cells and links between the sheets.
public struct PortfolioWorkbook {
  let portfolio: Portfolio
  let phrases: Phrases
  let palette: Palette

  /// As many clients as a chart of bars can name.
  static let mostBars = 25

  /// - Throws: ``TemplateError`` when the report's words cannot be used.
  public init(_ portfolio: Portfolio) throws(TemplateError) {
    self.portfolio = portfolio
    let language = portfolio.clients.lazy.flatMap(\.results).first?.template.language ?? "en"
    phrases = Phrases(try TemplateLibrary.reportWords(language: language))
    palette = .standard
  }

  public var workbook: Workbook {
    var styles = StyleTable()
    var sheets = [summary(&styles)]
    if has("readiness") { sheets.append(readiness(&styles)) }
    if has("maturity") {
      sheets.append(maturity(&styles))
      for dimension in portfolio.distribution.dimensions {
        sheets.append(self.dimension(dimension.id, &styles))
      }
    }
    if has("funnel-kpi") { sheets.append(setups(&styles)) }
    if has("pipeline") { sheets.append(pipelines(&styles)) }
    if !portfolio.findings.isEmpty { sheets.append(findings(&styles)) }
    var workbook = Workbook()
    workbook.sheets = sheets
    workbook.styles = styles
    workbook.properties.title = phrases("portfolioTitle")
    workbook.properties.application = "planner"
    return workbook
  }

  func has(_ kind: String) -> Bool { portfolio.clients.contains { $0.result(kind) != nil } }

  /// Kinds and dimensions by the names of their sheets.
  func name(_ kind: String) -> String { Self.sheetName(phrases("kinds.\(kind)")) }
  var summaryName: String { Self.sheetName(phrases("workbook.summary")) }
  var findingsName: String { Self.sheetName(phrases("findings.title")) }

  /// What Excel takes for a sheet's name.
  static func sheetName(_ text: String) -> String {
    let kept = text.filter { !"[]:*?/\\'".contains($0) }
    return String(kept.prefix(31))
  }

  var names: [Names] {
    portfolio.kinds.compactMap { kind in
      portfolio.clients.lazy.compactMap { $0.result(kind) }.first.map { Names($0.template) }
    }
  }
  func name(ofID id: String) -> String { names.lazy.map { $0[id] }.first { $0 != id } ?? id }

  var lead: String {
    phrases(
      "portfolio.lead",
      ["clients": phrases.whole(portfolio.clients.count), "workbooks": phrases.whole(portfolio.workbooks)])
  }

  func client(_ client: PortfolioClient) -> String {
    let name = client.client ?? ""
    return name.isEmpty ? phrases("noName") : name
  }

  /// A sheet with its band, the way back and the two columns that all tables begin with.
  func begin(
    _ name: String, _ title: String, heads: [String], widths: [Double], back: String? = nil,
    _ styles: inout StyleTable
  ) -> ReportSheet {
    var draft = ReportSheet(name, palette: palette)
    let columns = [phrases("portfolio.client"), phrases("portfolio.round")] + heads
    draft.title(title, lead, width: max(columns.count, 8), &styles)
    if let back { draft.link("← \(back)", to: back, 3, 1, &styles) }
    draft.head(columns, widths: [34, 16] + widths, &styles)
    return draft
  }

  func lead(_ client: PortfolioClient, _ row: Int, _ draft: inout ReportSheet, _ styles: inout StyleTable) {
    draft.put(.text(self.client(client)), row, 1, .text, &styles)
    draft.put(.text(client.round ?? ""), row, 2, .text, &styles)
  }

  func chart(_ kind: ChartKind, _ title: String, at row: Int, _ column: Int, rows: Int = 18, columns: Int = 7)
    -> Chart
  {
    let title = TextSafety.line(title)
    var chart = Chart(kind, over: CellRange(rows: row...row + rows, columns: column...column + columns))
    chart.title = .text(title)
    chart.titleSize = 12
    chart.alternativeText = title
    return chart
  }
}

extension PortfolioClient {
  /// What the client scored in a kind, by its type; nil where nothing was returned.
  func score<Score: KindScore>(_ type: Score.Type) -> Score? { result(type.kind)?.score as? Score }
}
