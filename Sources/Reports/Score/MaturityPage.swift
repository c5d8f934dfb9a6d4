import Assessment
import Planning

/// A client's CRM maturity on one page: the level, claims beside proof, and what holds the next level back.
struct MaturityPage {
  let score: MaturityScore
  let names: Names

  func write(on page: inout Page) {
    page.paragraph(headline, hanging: 2, tone: .strong)
    if let index { page.paragraph(index, indent: 2) }
    page.blank()
    page.table(table(on: page.terminal))
    flags(on: &page)
    agreement(on: &page)
    blocking(on: &page)
  }

  var headline: String { "Maturity: \(staged)" }

  private var staged: String {
    guard let level = score.staged else { return "no level yet, the dimensions are not rated" }
    return "level \(numeral(level)), \(names.levels.first { $0.number == level }?.name ?? "\(level)")"
  }

  private func numeral(_ level: Int) -> String {
    names.levels.first { $0.number == level }?.numeral ?? String(level)
  }

  private var index: String? {
    guard let index = score.index else { return nil }
    let words = "Index \(NumberWords.fixed(index, places: 2)) of 5"
    guard let interval = score.interval else { return words }
    return words
      + " (95 %: \(NumberWords.fixed(interval.low, places: 2)) to \(NumberWords.fixed(interval.high, places: 2)))"
  }

  private func table(on terminal: Terminal) -> TextTable {
    var table = TextTable(
      .fixed(""), .words("", least: 12), .fixed("rated"), .fixed("proved"), .fixed("scored"),
      .fixed("wanted"),
      .number("gap"), .fixed("sure"))
    for dimension in score.dimensions {
      let isBlocking = score.blocking.contains(dimension.id)
      let inflated = (dimension.inflation ?? 0) >= 1
      table.row(
        Span(dimension.id, isBlocking ? .caution : .plain),
        Span(names[dimension.id], isBlocking ? .caution : .plain),
        Span(Bar.level(dimension.rated, of: 5, on: terminal), inflated ? .caution : .plain),
        Span(Bar.level(dimension.evidence, of: 5, on: terminal)),
        Span(Bar.level(dimension.scored, of: 5, on: terminal), .strong),
        Span(Bar.level(dimension.target, of: 5, on: terminal), .quiet),
        Span(dimension.gap.map(String.init) ?? "–"), Span(dimension.confidence.rawValue, .quiet))
    }
    return table
  }

  private func flags(on page: inout Page) {
    guard !score.flags.isEmpty else { return }
    page.blank()
    page.line(Span("Read the ratings with care", .strong))
    for flag in score.flags { page.paragraph(Self.words(flag), indent: 2, tone: .caution) }
  }

  private func agreement(on page: inout Page) {
    guard let agreement = score.agreement else { return }
    page.blank()
    let alpha = agreement.alpha.map { "alpha \(NumberWords.fixed($0, places: 3)), \(Self.words(alpha: $0))" }
    page.line(
      Span("Agreement", .strong),
      Span("  \(NumberWords.count(agreement.raters, "rater")), \(alpha ?? "alpha not defined")"))
    let apart = agreement.byDimension.filter { ($0.range ?? 0) >= 2 }
    for dimension in apart {
      page.paragraph(
        "\(names.full(dimension.id)): raters are \(dimension.range ?? 0) levels apart; talk it over",
        indent: 2, hanging: 4)
    }
  }

  private func blocking(on page: inout Page) {
    guard !score.blocking.isEmpty else { return }
    let next = (score.staged ?? 0) + 1
    page.blank()
    page.line(Span("What to do next", .strong), Span("  to reach level \(numeral(next))", .quiet))
    for id in score.blocking {
      guard let dimension = names.dimensions.first(where: { $0.id == id }) else { continue }
      guard let own = score.dimensions.first(where: { $0.id == id }), let scored = own.scored else {
        page.entry(Span(id), "\(dimension.name): rate it", width: 3)
        continue
      }
      let level = scored + 1
      let items = dimension.gates.first { $0.level == level }?.items ?? []
      let claim = (own.rated ?? 0) < level && (own.evidence ?? 0) >= level
      let step =
        claim || items.isEmpty
        ? "work as level \(numeral(level)) describes, then rate it so"
        : "show for level \(numeral(level)): \(items.joined(separator: "; "))"
      page.entry(Span(id), "\(dimension.name): \(step)", width: 3)
    }
  }

  static func words(_ flag: MaturityScore.Flag) -> String {
    switch flag {
    case .overRating:
      "The claims lie a level or more above the proof on average: trust the column \"scored\"."
    case .crowding: "Nearly all ratings are the middle level: they tell little apart; go by the evidence."
    case .straightLining:
      "All dimensions were rated alike: ask for the ratings again, one dimension at a time."
    }
  }

  /// Krippendorff's limits (domain F9).
  private static func words(alpha: Double) -> String {
    alpha >= 0.8 ? "dependable" : alpha >= 0.667 ? "tentative" : "the raters do not agree"
  }
}

extension MaturityPage: ScorePage {
  static let headlineMeasures = ["staged", "index"]
  var json: JSONValue { score.json }

  static let standingWords = "of the way to level V"

  var cell: Span {
    let level = score.staged.map { number in
      names.levels.first { $0.number == number }?.numeral ?? String(number)
    }
    let index = score.index.map { "  " + NumberWords.fixed($0, places: 1) } ?? ""
    return Span((level ?? "–") + index, score.flags.isEmpty ? .plain : .caution)
  }

  /// Claims are in the JSON.
  static func isShown(_ measure: String) -> Bool {
    !measure.hasSuffix(".rated") && !measure.hasSuffix(".evidence") && !measure.hasSuffix(".target")
  }
}
