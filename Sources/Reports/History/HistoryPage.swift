import Assessment
import History

/// One kind of workbook of one client over time: a column a round, a row a measure.
struct HistoryPage {
  let trend: HistoryTrend

  /// As many rounds as fit on a line.
  private static let shown = 4

  func write(on page: inout Page) {
    let points = trend.points.suffix(Self.shown)
    let more =
      trend.points.count > points.count ? "  the last \(points.count) of \(trend.points.count) rounds" : ""
    page.line(Span(trend.kind, .strong), Span(more, .quiet))
    var table = TextTable(
      [.words("", least: 12)] + points.map { .number(Self.head($0)) } + [.number("change")])
    for id in trend.measureIDs where Self.isShown(id, trend.kind) {
      let measures = points.map { point in point.measures.first { $0.id == id } }
      guard measures.contains(where: { $0?.number != nil }) else { continue }
      table.rows.append(
        [Span(id)] + measures.map { Span(Self.words($0)) } + [Self.change(measures.compactMap(\.self))])
    }
    table.rows.append(
      [Span("errors, warnings", .quiet)] + points.map { Span("\($0.errors), \($0.warnings)", .quiet) } + [""])
    page.table(table)
  }

  private static func head(_ point: HistoryTrend.Point) -> String {
    let raters = point.workbooks > 1 ? " (\(point.workbooks))" : ""
    let name = point.round.flatMap { $0.isEmpty ? nil : $0 } ?? point.asOf
    return Fitting.cut(name, to: 12 - raters.count) + raters
  }

  /// What stands on one line for a round.
  static func headline(_ kind: String, _ point: HistoryTrend.Point) -> String {
    let ids = ScorePages.page(kind)?.headlineMeasures ?? []
    let measures = ids.compactMap { id in point.measures.first { $0.id == id } }
    return measures.map { $0.id == "staged" ? "level \(words($0))," : words($0) }.joined(separator: " ")
  }

  private static func isShown(_ id: String, _ kind: String) -> Bool {
    ScorePages.page(kind)?.isShown(id) ?? true
  }

  private static func words(_ measure: HistoryMeasure?) -> String {
    guard let measure else { return "–" }
    if let word = measure.word { return Fitting.cut(word, to: 12) }
    guard let number = measure.number else { return "–" }
    return NumberWords.decimal(number, places: number.magnitude < 1 ? 3 : number.magnitude < 1000 ? 1 : 0)
  }

  /// From the first known value to the last; verdicts have none.
  private static func change(_ measures: [HistoryMeasure]) -> Span {
    let known = measures.filter { $0.number != nil }
    guard known.count > 1, let first = known.first?.number, let last = known.last?.number, first != last
    else {
      return ""
    }
    let better = known.last?.better ?? "neither"
    let isBetter = better == "neither" ? nil : (last > first) == (better == "higher")
    let tone: Terminal.Tone = isBetter.map { $0 ? .good : .bad } ?? .plain
    if known.last?.word != nil { return Span(last > first ? "better" : "worse", tone) }
    let change = last - first
    let places = abs(change) < 1 ? 3 : abs(change) < 1000 ? 1 : 0
    return Span((change > 0 ? "+" : "") + NumberWords.decimal(change, places: places), tone)
  }
}
