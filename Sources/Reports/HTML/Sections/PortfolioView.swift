import Assessment
import Planning

/// Many clients on the page: a table, who is behind, how they spread, each in small, and what is found most.
struct PortfolioView {
  struct Head {
    let name: String
    let isNumber: Bool
  }
  struct ClientCell {
    let text: String
    /// What the column is sorted by.
    let key: String
    var tone: String?
    var extra: String?
    var isNumber = false
  }
  struct ClientRow {
    let name: String
    let cells: [ClientCell]
  }
  struct Missing { let name, kinds: String }
  struct Multiple {
    let name: String
    let columns: ColumnsChart?
    let radar: RadarChart?
  }
  struct Multiples {
    let cards: [Multiple]
    let omitted: String?
  }
  struct Tally { let code, severity, tone, what, clientCount, times: String }
  struct Message { let code, text: String }
  struct Contradicting {
    let name: String
    let messages: [Message]
  }

  let heads: [Head]
  let clients: [ClientRow]
  let missing: RowsView<Missing>?
  let spread: SpreadView?
  let multiples: Multiples?
  let most: RowsView<Tally>?
  let contradictions: RowsView<Contradicting>?

  /// More would make the page slow, and nobody compares them by eye.
  private static let mostCards = 60
  private static let mostFindings = 20

  init(_ portfolio: Portfolio, _ phrases: Phrases) {
    let hasRounds = Set(portfolio.clients.map { $0.round ?? "" }).count > 1
    heads =
      [Head(name: phrases("portfolio.client"), isNumber: false)]
      + (hasRounds ? [Head(name: phrases("portfolio.round"), isNumber: false)] : [])
      + portfolio.kinds.map { Head(name: phrases("kinds.\($0)"), isNumber: $0 == "pipeline") } + [
        Head(name: phrases("portfolio.errors"), isNumber: true),
        Head(name: phrases("portfolio.warnings"), isNumber: true),
      ]
    clients = portfolio.clients.map { Self.row($0, kinds: portfolio.kinds, hasRounds: hasRounds, phrases) }
    missing = RowsView(
      portfolio.incomplete.map { client in
        let blank = client.blank.map { "\(phrases("kinds.\($0)")) (\(phrases("portfolio.blank")))" }
        return Missing(
          name: Self.name(client, hasRounds, phrases),
          kinds: phrases.list(client.missing.map { phrases("kinds.\($0)") } + blank))
      })
    spread = SpreadView(portfolio, phrases)
    multiples = Self.multiples(portfolio, hasRounds, phrases)
    most = RowsView(
      portfolio.findings.filter { $0.severity != .info }.prefix(Self.mostFindings).map { tally in
        Tally(
          code: tally.code, severity: phrases.severity(tally.severity), tone: tally.severity.tone,
          what: RuleRegistry.rule(tally.code)?.what ?? "", clientCount: phrases.whole(tally.clients),
          times: phrases.whole(tally.findings))
      })
    contradictions = RowsView(
      portfolio.clients.filter { !$0.contradictions.isEmpty }.map { client in
        Contradicting(
          name: Self.name(client, hasRounds, phrases),
          messages: client.contradictions.map {
            Message(code: $0.code, text: $0.message.shortened(to: 1_000))
          })
      })
  }

  /// What the contents list, for what is there.
  func sections(_ phrases: Phrases) -> [ReportView.Section] {
    var sections = [ReportView.Section(id: "clients", title: phrases("portfolio.title"))]
    if missing != nil { sections.append(.init(id: "missing", title: phrases("portfolio.notReturned"))) }
    if spread != nil { sections.append(.init(id: "spread", title: phrases("portfolio.spread"))) }
    if multiples != nil { sections.append(.init(id: "multiples", title: phrases("portfolio.multiples"))) }
    if most != nil { sections.append(.init(id: "most", title: phrases("portfolio.foundMost"))) }
    if contradictions != nil {
      sections.append(.init(id: "contradictions", title: phrases("findings.contradictions")))
    }
    return sections
  }

  static func name(_ client: PortfolioClient, _ hasRounds: Bool, _ phrases: Phrases) -> String {
    let given = client.client ?? ""
    let name = given.isEmpty ? phrases("noName") : given.shortened()
    guard hasRounds, let round = client.round, !round.isEmpty else { return name }
    return "\(name), \(round.shortened(to: 60))"
  }

  private static func row(
    _ client: PortfolioClient, kinds: [String], hasRounds: Bool, _ phrases: Phrases
  ) -> ClientRow {
    var cells: [ClientCell] = []
    if hasRounds {
      let round = (client.round ?? "").shortened(to: 60)
      cells.append(ClientCell(text: round.isEmpty ? phrases.none : round, key: round))
    }
    cells += kinds.map { cell($0, of: client, phrases) }
    cells += [(client.errors, "bad"), (client.warnings, "caution")].map { count, tone in
      ClientCell(
        text: phrases.whole(count), key: String(count), tone: count > 0 ? tone : nil, isNumber: true)
    }
    return ClientRow(name: name(client, false, phrases), cells: cells)
  }

  private static func cell(_ kind: String, of client: PortfolioClient, _ phrases: Phrases) -> ClientCell {
    guard let result = client.result(kind) else {
      let word = client.blank.contains(kind) ? "blank" : "missing"
      return ClientCell(text: phrases("portfolio.\(word)"), key: "", isNumber: kind == "pipeline")
    }
    switch result.score {
    case let score as ReadinessScore:
      let tone = ReadinessView.verdict(score, Names(result.template), phrases).tone
      return ClientCell(
        text: phrases("portfolio.verdicts.\(score.verdict.rawValue)"), key: SVG.number(score.overall ?? -1),
        tone: tone, extra: score.overall.map { phrases.decimal($0, places: 0) })
    case let score as MaturityScore:
      let names = Names(result.template)
      let level = score.staged.map { number in
        names.levels.first { $0.number == number }?.numeral ?? String(number)
      }
      return ClientCell(
        text: level ?? phrases.none, key: SVG.number(score.index ?? 0), tone: "plain",
        extra: score.index.map { phrases.fixed($0, places: 1) })
    case let score as FunnelKPIScore:
      return ClientCell(
        text: phrases("portfolio.grades.\(score.grade.rawValue)"), key: SVG.number(score.score ?? -1),
        tone: FunnelKPIView.verdict(score, phrases).tone,
        extra: score.score.map { phrases.decimal($0, places: 0) })
    case let score as PipelineScore:
      guard let weighted = score.weighted else {
        return ClientCell(
          text: phrases("portfolio.currencies", ["count": String(score.byCurrency.count)]), key: "",
          isNumber: true)
      }
      return ClientCell(text: phrases.money(weighted), key: JSONWriter.digits(weighted), isNumber: true)
    case let score as AlignmentScore:
      return ClientCell(
        text: phrases.percent(score.alignment), key: SVG.number(score.alignment ?? -1),
        tone: AlignmentView.verdict(score, phrases).tone)
    case let score as NurtureScore:
      func words(_ key: String, _ count: Int) -> String {
        phrases("portfolio.\(key)", ["count": phrases.whole(count)])
      }
      return ClientCell(
        text: words("overdue", score.overdue), key: String(score.overdue),
        tone: NurtureView.verdict(score, phrases).tone, extra: words("raised", score.raised))
    default:
      let text = ScorePages.page(of: result.score, Names(result.template))?.cell.text ?? phrases.none
      return ClientCell(text: text, key: text)
    }
  }

  private static func multiples(_ portfolio: Portfolio, _ hasRounds: Bool, _ phrases: Phrases) -> Multiples? {
    let cards = portfolio.clients.compactMap { client -> Multiple? in
      let name = name(client, hasRounds, phrases)
      var columns: ColumnsChart?
      var radar: RadarChart?
      for result in client.results {
        let names = Names(result.template)
        switch result.score {
        case let score as ReadinessScore:
          let rows = score.areas.map { "\(names[$0.id]) \(phrases.decimal($0.score, places: 0))" }
          columns = ColumnsChart(
            score.areas.map(\.score), least: ReadinessPage.leastArea,
            label: phrases("portfolio.barsAlt", ["client": name, "rows": phrases.list(rows)]))
        case let score as MaturityScore:
          let rows = score.dimensions.map { "\(names[$0.id]) \(phrases.level($0.scored))" }
          radar = RadarChart(
            axes: score.dimensions.map(\.id),
            series: [.init(role: "proved", values: score.dimensions.map { $0.scored.map(Double.init) })],
            isSmall: true, label: phrases("portfolio.radarAlt", ["client": name, "rows": phrases.list(rows)]))
        default: break
        }
      }
      return columns == nil && radar == nil ? nil : Multiple(name: name, columns: columns, radar: radar)
    }
    guard !cards.isEmpty else { return nil }
    let isCut = cards.count > mostCards
    return Multiples(
      cards: Array(cards.prefix(mostCards)),
      omitted: isCut ? phrases("portfolio.omitted", ["count": String(mostCards)]) : nil)
  }
}

/// How the clients of a portfolio spread.
struct SpreadView {
  struct Count {
    let name, count: String
    let bar: ShareBar
  }
  struct Counts {
    let title: String
    let rows: [Count]
  }
  struct Area {
    let name, low, median, high: String
    let range: RangeBar?
  }
  struct Dimension {
    let name, unrated, inflation: String
    let cells: [HeatCell]
  }

  let counts: [Counts]
  let areas: RowsView<Area>?
  let dimensions: RowsView<Dimension>?
  let proved: String?

  init?(_ portfolio: Portfolio, _ phrases: Phrases) {
    let spread = portfolio.distribution
    let names = portfolio.kinds.compactMap { kind in
      portfolio.clients.lazy.compactMap { $0.result(kind) }.first.map { Names($0.template) }
    }
    func name(_ id: String) -> String { names.lazy.map { $0[id] }.first { $0 != id } ?? id }
    let numerals = names.flatMap(\.levels)
    counts = [
      Self.counts(
        phrases("portfolio.verdictTitle"),
        ReadinessVerdict.allCases.map {
          (phrases("readiness.verdict.\($0.rawValue)"), spread.verdicts[$0] ?? 0)
        },
        phrases),
      Self.counts(
        phrases("portfolio.stagedTitle"),
        (1...5).map { level in
          let words =
            numerals.first { $0.number == level }.map { "\($0.numeral) \($0.name)" } ?? String(level)
          return (words, spread.staged[level] ?? 0)
        }, phrases),
      Self.counts(
        phrases("portfolio.gradeTitle"),
        [SetupGrade.Grade.usable, .usableWithWarnings, .notUsable].map {
          (phrases("funnel-kpi.grade.\($0.rawValue)"), spread.grades[$0] ?? 0)
        }, phrases),
    ].compactMap(\.self)
    areas = RowsView(
      spread.readiness.count == 0
        ? []
        : spread.areas.map { Self.area(name($0.id), $0.spread, phrases) } + [
          Self.area(phrases("readiness.overall"), spread.readiness, phrases)
        ])
    let most = spread.dimensions.flatMap(\.counts).max() ?? 0
    dimensions = RowsView(
      spread.dimensions.map { dimension in
        Dimension(
          name: "\(dimension.id) \(name(dimension.id))", unrated: String(dimension.unrated),
          inflation: phrases.fixed(dimension.inflation, places: 1),
          cells: dimension.counts.map { HeatCell($0, most: most) })
      })
    let share = spread.proved
    proved =
      share.count == 0
      ? nil
      : phrases(
        "portfolio.proved",
        [
          "low": phrases.percent(share.low), "median": phrases.percent(share.median),
          "middle": phrases.percent(share.median), "high": phrases.percent(share.high),
        ])
    if counts.isEmpty, areas == nil, dimensions == nil, proved == nil { return nil }
  }

  private static func counts(_ title: String, _ counts: [(String, Int)], _ phrases: Phrases) -> Counts? {
    let all = counts.map(\.1).reduce(0, +)
    guard all > 0 else { return nil }
    return Counts(
      title: title,
      rows: counts.map { name, count in
        let words = phrases("portfolio.clients", ["count": phrases.whole(count)])
        return Count(
          name: name, count: phrases.whole(count),
          bar: ShareBar(Double(count) / Double(all), label: "\(name): \(words)"))
      })
  }

  private static func area(
    _ name: String, _ spread: PortfolioDistribution.Spread, _ phrases: Phrases
  ) -> Area {
    func words(_ value: Double?) -> String { phrases.fixed(value, places: 1) }
    var range: RangeBar?
    if let low = spread.low, let median = spread.median, let high = spread.high {
      range = RangeBar(
        low: low / 100, median: median / 100, high: high / 100,
        label: "\(name): \(words(low)), \(words(median)), \(words(high))")
    }
    return Area(
      name: name, low: words(spread.low), median: words(spread.median), high: words(spread.high), range: range
    )
  }
}
