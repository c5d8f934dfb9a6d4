import Assessment
import Planning

/// How the clients of a portfolio spread, kind by kind.
struct PortfolioSpreadPage {
  let distribution: PortfolioDistribution
  let names: [Names]

  func write(on page: inout Page) {
    readiness(on: &page)
    maturity(on: &page)
    setups(on: &page)
    pipelines(on: &page)
    for measures in distribution.others { others(measures, on: &page) }
  }

  /// Measures that any client has, of a kind without a table of its own.
  private func others(_ measures: PortfolioDistribution.Measures, on page: inout Page) {
    let known = measures.spreads.filter { $0.spread.count > 0 }
    guard !known.isEmpty else { return }
    page.blank()
    page.line(Span(measures.kind, .strong), Span("  how the clients spread", .quiet))
    var table = TextTable([.words("", least: 12), .number("least"), .number("middle"), .number("most")])
    for part in known {
      func words(_ value: Double?) -> String { value.map { NumberWords.decimal($0, places: 2) } ?? "–" }
      table.rows.append([
        Span(part.id), Span(words(part.spread.low), .quiet), Span(words(part.spread.median)),
        Span(words(part.spread.high), .quiet),
      ])
    }
    page.table(table)
  }

  private func name(_ id: String) -> String { names.lazy.map { $0[id] }.first { $0 != id } ?? id }

  private func readiness(on page: inout Page) {
    let verdicts = ReadinessVerdict.allCases.compactMap { verdict -> String? in
      distribution.verdicts[verdict].map { "\(ReadinessPage.words(verdict)): \($0)" }
    }
    guard !verdicts.isEmpty else { return }
    page.blank()
    page.line(Span("Readiness", .strong), Span("  clients by verdict, and their areas", .quiet))
    for verdict in verdicts { page.paragraph(verdict, indent: 2) }
    var table = TextTable([
      .words("", least: 12), .fixed(""), .number("least"), .number("middle"), .number("most"),
    ])
    for area in distribution.areas {
      table.rows.append(row(name(area.id), area.spread, of: 100, on: page.terminal))
    }
    table.rows.append(row("Overall", distribution.readiness, of: 100, on: page.terminal))
    page.table(table)
  }

  private func row(
    _ name: String, _ spread: PortfolioDistribution.Spread, of whole: Double, on terminal: Terminal
  ) -> [Span] {
    func words(_ value: Double?) -> String { value.map { NumberWords.fixed($0, places: 1) } ?? "–" }
    return [
      Span(name), Span(Bar.filled(spread.median.map { $0 / whole }, width: 24, on: terminal)),
      Span(words(spread.low), .quiet), Span(words(spread.median)), Span(words(spread.high), .quiet),
    ]
  }

  private func maturity(on page: inout Page) {
    guard !distribution.dimensions.isEmpty else { return }
    page.blank()
    page.line(Span("Maturity", .strong), Span("  clients by scored level of each dimension", .quiet))
    var table = TextTable([
      .fixed(""), .words("", least: 12), .number("I"), .number("II"), .number("III"), .number("IV"),
      .number("V"), .number("none"), .fixed("middle"), .number("claim - proof"),
    ])
    for dimension in distribution.dimensions {
      let isInflated = (dimension.inflation ?? 0) >= 1
      table.rows.append(
        [Span(dimension.id), Span(name(dimension.id))]
          + dimension.counts.map { Span($0 == 0 ? "·" : String($0), $0 == 0 ? .quiet : .plain) } + [
            Span(dimension.unrated == 0 ? "·" : String(dimension.unrated), .quiet),
            Span(Bar.level(dimension.median, of: 5, on: page.terminal)),
            Span(
              dimension.inflation.map { NumberWords.fixed($0, places: 1) } ?? "–",
              isInflated ? .caution : .plain),
          ])
    }
    page.table(table)
    let index = distribution.maturity
    if let low = index.low, let median = index.median, let high = index.high {
      page.paragraph(
        "Index \(NumberWords.fixed(low, places: 2)) to \(NumberWords.fixed(high, places: 2)), middle \(NumberWords.fixed(median, places: 2)).",
        indent: 2)
    }
  }

  private func setups(on page: inout Page) {
    let grades = [SetupGrade.Grade.usable, .usableWithWarnings, .notUsable].compactMap { grade in
      distribution.grades[grade].map { "\(FunnelKPIPage.words(grade)): \($0)" }
    }
    guard !grades.isEmpty else { return }
    page.blank()
    page.line(Span("KPI set-ups", .strong), Span("  clients by grade", .quiet))
    for grade in grades { page.paragraph(grade, indent: 2) }
  }

  private func pipelines(on page: inout Page) {
    guard let low = distribution.proved.low, let median = distribution.proved.median,
      let high = distribution.proved.high
    else { return }
    page.blank()
    page.line(Span("Pipelines", .strong), Span("  share of the entered forecast that is proved", .quiet))
    page.paragraph(
      "\(NumberWords.percent(low, places: 0)) to \(NumberWords.percent(high, places: 0)), middle \(NumberWords.percent(median, places: 0))",
      indent: 2)
  }
}
