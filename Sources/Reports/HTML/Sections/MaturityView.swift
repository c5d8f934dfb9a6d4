import Assessment
import Planning

/// CRM maturity on the page.
struct MaturityView {
  struct Dimension {
    let id, name, rated, proved, scored, wanted, gap, confidence: String
    let isBlocking: Bool
    let isInflated: Bool
  }
  struct Agreement {
    let summary: String
    let rows: [String]
  }
  struct Step { let id, name, step: String }
  struct Next {
    let heading: String
    let rows: [Step]
  }

  let anchor: String
  let head: HeadView
  let flags: RowsView<String>?
  let radar: RadarChart
  let dimensions: [Dimension]
  let agreement: Agreement?
  let next: Next?

  init(_ score: MaturityScore, _ result: ReportedResult, _ phrases: Phrases) {
    let names = result.names
    anchor = result.anchor
    head = HeadView(result, Self.verdict(score, names, phrases))
    flags = RowsView(score.flags.map { phrases("maturity.flags.\($0.rawValue)") })
    radar = Self.radar(score, names, phrases)
    dimensions = score.dimensions.map { dimension in
      Dimension(
        id: dimension.id, name: names[dimension.id], rated: phrases.level(dimension.rated),
        proved: phrases.level(dimension.evidence), scored: phrases.level(dimension.scored),
        wanted: phrases.level(dimension.target), gap: phrases.level(dimension.gap),
        confidence: phrases("levels.\(dimension.confidence.rawValue)"),
        isBlocking: score.blocking.contains(dimension.id), isInflated: (dimension.inflation ?? 0) >= 1)
    }
    agreement = score.agreement.map { Self.agreement($0, names, phrases) }
    next = Self.next(score, names, phrases)
  }

  static func verdict(_ score: MaturityScore, _ names: Names, _ phrases: Phrases) -> VerdictWords {
    guard let staged = score.staged else {
      return VerdictWords(
        verdict: phrases("maturity.noLevel"), figure: nil, sentences: [phrases("maturity.noLevelWhy")],
        tone: "caution")
    }
    let level = names.levels.first { $0.number == staged }
    var figure = score.index.map { phrases("maturity.index", ["index": phrases.fixed($0, places: 2)]) }
    if let interval = score.interval {
      let words = phrases(
        "maturity.interval",
        ["low": phrases.fixed(interval.low, places: 2), "high": phrases.fixed(interval.high, places: 2)])
      figure = figure.map { "\($0) (\(words))" }
    }
    return VerdictWords(
      verdict: phrases(
        "maturity.level",
        ["numeral": level?.numeral ?? String(staged), "name": level?.name ?? String(staged)]),
      figure: figure, sentences: [level?.summary].compactMap(\.self).filter { !$0.isEmpty }, tone: "plain")
  }

  static func radar(_ score: MaturityScore, _ names: Names, _ phrases: Phrases) -> RadarChart {
    let rows = score.dimensions.map { dimension in
      phrases(
        "maturity.radarRow",
        [
          "name": names[dimension.id], "rated": phrases.level(dimension.rated),
          "evidence": phrases.level(dimension.evidence), "wanted": phrases.level(dimension.target),
        ])
    }
    return RadarChart(
      axes: score.dimensions.map(\.id),
      series: [
        .init(role: "proved", values: score.dimensions.map { $0.evidence.map(Double.init) }),
        .init(role: "wanted", values: score.dimensions.map { $0.target.map(Double.init) }),
        .init(role: "rated", values: score.dimensions.map { $0.rated.map(Double.init) }),
      ],
      label: phrases(
        "maturity.radarAlt",
        ["count": String(score.dimensions.count), "rows": rows.joined(separator: " ")]))
  }

  private static func agreement(
    _ agreement: MaturityScore.Agreement, _ names: Names, _ phrases: Phrases
  ) -> Agreement {
    let raters = phrases("raters", ["count": String(agreement.raters)])
    let alpha = agreement.alpha.map { alpha in
      // Krippendorff's limits (domain F9).
      let words = alpha >= 0.8 ? "high" : alpha >= 0.667 ? "middle" : "low"
      return phrases(
        "maturity.alpha",
        ["alpha": phrases.fixed(alpha, places: 3), "words": phrases("maturity.alphaWords.\(words)")])
    }
    let apart = agreement.byDimension.filter { ($0.range ?? 0) >= 2 }.map {
      phrases("maturity.apart", ["name": names.full($0.id), "range": String($0.range ?? 0)])
    }
    return Agreement(summary: "\(raters). \(alpha ?? phrases("maturity.alphaNone"))", rows: apart)
  }

  private static func next(_ score: MaturityScore, _ names: Names, _ phrases: Phrases) -> Next? {
    func numeral(_ level: Int) -> String {
      names.levels.first { $0.number == level }?.numeral ?? String(level)
    }
    let steps = score.blocking.compactMap { id -> Step? in
      guard let dimension = names.dimensions.first(where: { $0.id == id }) else { return nil }
      guard let own = score.dimensions.first(where: { $0.id == id }), let scored = own.scored else {
        return Step(id: id, name: dimension.name, step: phrases("maturity.stepRate"))
      }
      let level = scored + 1
      let items = dimension.gates.first { $0.level == level }?.items ?? []
      let isProved = (own.rated ?? 0) < level && (own.evidence ?? 0) >= level
      let step =
        isProved || items.isEmpty
        ? phrases("maturity.stepWork", ["numeral": numeral(level)])
        : phrases(
          "maturity.stepShow", ["numeral": numeral(level), "items": items.joined(separator: "; ")])
      return Step(id: id, name: dimension.name, step: step)
    }
    guard !steps.isEmpty else { return nil }
    let next = (score.staged ?? 0) + 1
    return Next(heading: phrases("maturity.next", ["numeral": numeral(next)]), rows: steps)
  }
}
