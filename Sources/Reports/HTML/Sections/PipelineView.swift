import Assessment
import Planning

/// A pipeline on the page.
struct PipelineView {
  struct Forecast {
    let currency: String?
    let rows: [String]
  }
  struct Stage {
    let name, enteredCount, supportedCount: String
    let entered: ShareBar
    let supported: ShareBar
  }
  struct Deal {
    let name, entered, supported, probability, adjusted, health, tone, next: String
    let isAhead: Bool
  }
  struct Deals {
    let rows: [Deal]
    let closed: String?
  }

  let anchor: String
  let head: HeadView
  let forecasts: [Forecast]
  let stages: RowsView<Stage>?
  let deals: Deals?
  let bottleneck: String?

  init(_ score: PipelineScore, _ result: ReportedResult, _ phrases: Phrases) {
    let names = result.names
    anchor = result.anchor
    head = HeadView(result, Self.verdict(score, phrases))
    let several = score.forecasts.count > 1
    forecasts = score.forecasts.map { forecast in
      Forecast(
        currency: several ? forecast.currency ?? phrases("pipeline.noCurrency") : nil,
        rows: Self.words(forecast, phrases))
    }
    stages = RowsView(Self.stages(score, names, phrases))
    let open = score.deals.filter { $0.health != nil }
    let closed = score.deals.count - open.count
    deals =
      open.isEmpty
      ? nil
      : Deals(
        rows: open.map { Self.deal($0, names, phrases) },
        closed: closed > 0 ? phrases("pipeline.closed", ["count": phrases.whole(closed)]) : nil)
    bottleneck = score.bottleneck.map { phrases("pipeline.bottleneck", ["name": names.full(String($0))]) }
  }

  static func verdict(_ score: PipelineScore, _ phrases: Phrases) -> VerdictWords {
    let amounts = score.forecasts.map { forecast in
      [phrases.money(forecast.weighted), forecast.currency].compactMap(\.self).joined(separator: " ")
    }
    let counts = score.forecasts.map(\.open.count).reduce(0, +)
    let lead =
      score.open?.amount.map {
        phrases("pipeline.lead", ["amount": phrases.money($0), "count": phrases.whole(counts)])
      } ?? phrases("pipeline.leadCount", ["count": phrases.whole(counts)])
    return VerdictWords(
      verdict: phrases("pipeline.headline", ["amount": amounts.isEmpty ? "0" : phrases.list(amounts)]),
      figure: nil, sentences: [lead], tone: "plain")
  }

  private static func words(_ forecast: PipelineScore.CurrencyForecast, _ phrases: Phrases) -> [String] {
    var rows = [
      forecast.weightedEntered <= forecast.weighted
        ? phrases("pipeline.proved")
        : phrases("pipeline.unproved", ["amount": phrases.money(forecast.weightedEntered)])
    ]
    if let band = forecast.band80 {
      rows.append(
        phrases("pipeline.band", ["low": phrases.money(band.low), "high": phrases.money(band.high)]))
    }
    if let share = forecast.largestShare, share >= 0.5 {
      rows.append(phrases("pipeline.bet", ["share": phrases.percent(share)]))
    }
    return rows
  }

  /// The stages of the forecast, by where its deals are said and proved to be.
  private static func stages(_ score: PipelineScore, _ names: Names, _ phrases: Phrases) -> [Stage] {
    let open = score.deals.filter { $0.adjusted != nil }
    guard !open.isEmpty else { return [] }
    let numbers = names.stages.map(\.number).filter { $0 <= 6 }
    let counts = numbers.map { number in
      (
        number: number, entered: open.count { $0.enteredStage == number },
        supported: open.count { $0.supportedStage == number }
      )
    }
    let most = Double(counts.flatMap { [$0.entered, $0.supported] }.max() ?? 1)
    return counts.map { count in
      let name = names.full(String(count.number))
      let words = phrases(
        "pipeline.barText", ["entered": String(count.entered), "supported": String(count.supported)])
      return Stage(
        name: name, enteredCount: String(count.entered), supportedCount: String(count.supported),
        entered: ShareBar(Double(count.entered) / max(1, most), label: "\(name): \(words)"),
        supported: ShareBar(
          Double(count.supported) / max(1, most), tone: "second", label: "\(name): \(words)"))
    }
  }

  private static func deal(_ deal: PipelineScore.Deal, _ names: Names, _ phrases: Phrases) -> Deal {
    func stage(_ number: Int?) -> String { number.map { names.full(String($0)) } ?? phrases.none }
    let health = deal.health ?? 0
    return Deal(
      name: deal.id?.shortened() ?? phrases("pipeline.noName"), entered: stage(deal.enteredStage),
      supported: stage(deal.supportedStage), probability: phrases.percent(deal.probability),
      adjusted: phrases.percent(deal.adjusted), health: String(health),
      tone: health >= 80 ? "good" : health >= 50 ? "caution" : "bad", next: deal.next ?? "",
      isAhead: (deal.enteredStage ?? 0) > (deal.supportedStage ?? 8))
  }
}
