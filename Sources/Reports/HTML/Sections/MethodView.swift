import Assessment

/// How the numbers came about, and the sources of the rules that found something.
struct MethodView {
  struct RuleLine { let code, what, why, source: String }

  let paragraphs: [String]
  let rules: RowsView<RuleLine>?

  init(kinds: [String], _ workbooks: [JudgedWorkbook], _ phrases: Phrases) {
    let limits = [
      "area": phrases.decimal(ReadinessPage.leastArea),
      "overall": phrases.decimal(ReadinessPage.leastOverall),
    ]
    paragraphs = ReportedResult.order.filter(kinds.contains).map {
      phrases("method.\($0)", limits)
    }
    let codes = Set(workbooks.flatMap { $0.check.findings.map(\.code) })
    rules = RowsView(
      RuleRegistry.all.filter { codes.contains($0.code) }.map {
        RuleLine(code: $0.code, what: $0.what, why: $0.why, source: $0.source)
      })
  }
}
