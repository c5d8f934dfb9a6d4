import Assessment
import Planning

/// A pipeline on one page: what it is worth by its proof, and what to do about each deal.
struct PipelinePage {
  let score: PipelineScore
  let names: Names

  /// Whether anything tells what buyers have done.
  var hasProof: Bool

  init(score: PipelineScore, names: Names) { self.init(score: score, names: names, hasProof: true) }

  init(score: PipelineScore, names: Names, hasProof: Bool) {
    self.score = score
    self.names = names
    self.hasProof = hasProof
  }

  func write(on page: inout Page) {
    page.paragraph(headline, hanging: 2, tone: .strong)
    for forecast in forecasts { write(forecast, on: &page) }
    deals(on: &page)
    next(on: &page)
  }

  var headline: String { "Pipeline: " + NumberWords.list(forecasts.map(Self.words)) }

  private var forecasts: [PipelineScore.CurrencyForecast] { score.forecasts }

  private static func words(_ forecast: PipelineScore.CurrencyForecast) -> String {
    let currency = forecast.currency.map { " \($0)" } ?? ""
    let amount = forecast.open.amount.map { "of \(NumberWords.money($0)) " } ?? ""
    let deals = NumberWords.count(forecast.open.count, "open deal")
    return "\(NumberWords.money(forecast.weighted))\(currency) weighted, \(amount)in \(deals)"
  }

  private func write(_ forecast: PipelineScore.CurrencyForecast, on page: inout Page) {
    let isOneOfMany = score.byCurrency.count > 1
    if isOneOfMany { page.line(Span(forecast.currency ?? "No currency", .strong), indent: 2) }
    let indent = isOneOfMany ? 4 : 2
    page.paragraph(proof(forecast), indent: indent)
    if let band = forecast.band80 {
      let range = "\(NumberWords.money(band.low)) to \(NumberWords.money(band.high))"
      page.paragraph("With 80 % probability \(range) will be won.", indent: indent)
    }
    if let share = forecast.largestShare, share >= 0.5 {
      let part = NumberWords.percent(share, places: 0)
      page.paragraph(
        "The largest deal is \(part) of it: a bet rather than a forecast.", indent: indent, tone: .caution)
    }
  }

  private func proof(_ forecast: PipelineScore.CurrencyForecast) -> String {
    let entered = NumberWords.money(forecast.weightedEntered)
    let isProved = forecast.weightedEntered <= forecast.weighted
    if hasProof {
      return isProved
        ? "Proof bears out all that was entered."
        : "As entered it would be \(entered); the rest has no proof yet."
    }
    return "No milestones are told: each deal is taken at its word, up to the cap of its stage."
      + (isProved ? "" : " As entered it would be \(entered).")
  }

  private func deals(on page: inout Page) {
    guard !score.deals.isEmpty else { return }
    page.blank()
    page.line(Span("Deals", .strong))
    var columns: [TextTable.Column] = [.words("", least: 12), .words("entered", least: 9)]
    if hasProof { columns.append(.words("supported", least: 9)) }
    var table = TextTable(columns + [.number("prob."), .number("adjusted"), .fixed("health")])
    for deal in score.deals where deal.health != nil {
      let isAhead = (deal.enteredStage ?? 0) > (deal.supportedStage ?? 8)
      var cells = [
        Span(deal.id ?? "(without a name)"), Span(stage(deal.enteredStage), isAhead ? .caution : .plain),
      ]
      if hasProof { cells.append(Span(stage(deal.supportedStage))) }
      cells += [
        Span(Self.percent(deal.probability)), Span(Self.percent(deal.adjusted)),
        Span(
          Bar.filled(deal.health.map { Double($0) / 100 }, width: 5, on: page.terminal)
            + " \(deal.health.map(String.init) ?? "")",
          Self.tone(deal.health)),
      ]
      table.rows.append(cells)
    }
    page.table(table)
    let closed = score.deals.count { $0.health == nil }
    if closed > 0 { page.line(Span("and \(NumberWords.count(closed, "closed deal"))", .quiet), indent: 2) }
  }

  private func next(on page: inout Page) {
    let steps = score.deals.filter { $0.next != nil }
    guard !steps.isEmpty else { return }
    page.blank()
    page.line(Span("What to do next", .strong))
    for deal in steps {
      page.paragraph("\(deal.id ?? "(without a name)"): \(deal.next ?? "")", indent: 2, hanging: 4)
    }
    if let stage = score.bottleneck {
      page.paragraph("Stage \(self.stage(stage)) is the bottleneck: mend that first.", indent: 2)
    }
  }

  private func stage(_ number: Int?) -> String { number.map { names.full(String($0)) } ?? "–" }

  private static func percent(_ fraction: Double?) -> String {
    fraction.map { NumberWords.percent($0, places: 0) } ?? "–"
  }

  private static func tone(_ health: Int?) -> Terminal.Tone {
    guard let health else { return .quiet }
    return health >= 80 ? .good : health >= 50 ? .caution : .bad
  }
}

extension PipelinePage: ScorePage {
  static let headlineMeasures = ["weighted"]
  var json: JSONValue { score.json }

  static let standingWords = "health of open deals"

  var cell: Span {
    guard let weighted = score.weighted else { return Span("\(score.byCurrency.count) currencies") }
    return Span(NumberWords.money(weighted))
  }
}

extension PipelineScore {
  /// One, or one a currency.
  var forecasts: [CurrencyForecast] {
    guard let open, let weighted else { return byCurrency }
    return [
      CurrencyForecast(
        currency: nil, open: open, weightedEntered: weightedEntered ?? weighted, weighted: weighted,
        sd: sd ?? 0,
        band80: band80, largestShare: largestShare)
    ]
  }
}
