import Assessment
import Planning

/// A social ROI on one page: what was counted, what was bounded, and how much hangs on customers who stay.
struct SocialROIPage: ScorePage {
  let score: SocialROIScore
  let names: Names

  static let headlineMeasures = ["roi.direct", "roi.most"]

  var headline: String {
    guard let direct = score.roi.direct else {
      return "Social ROI: no cost entered yet, direct profit \(NumberWords.money(score.direct))"
    }
    let bound = score.roi.most.map { ", with all that may be credited \(Self.share($0))" } ?? ""
    return "Social ROI: \(Self.share(direct)) on direct profit\(bound)"
  }

  static let portfolioHead = "social ROI"
  static let standingWords = "by design"

  var cell: Span {
    guard let direct = score.roi.direct else { return Span("–", .quiet) }
    return Span(Self.share(direct), direct >= 0 ? .good : .caution)
  }

  private static func share(_ value: Double) -> String { NumberWords.percent(value, places: 0) }

  func write(on page: inout Page) {
    page.paragraph(headline, hanging: 2, tone: .strong)
    parts(on: &page)
    groups(on: &page)
    offers(on: &page)
    lifetime(on: &page)
    network(on: &page)
  }

  /// What a contribution is, in words.
  static func words(_ claim: SocialROIScore.Claim) -> String {
    switch claim {
    case .none: "no contribution entered"
    case .association: "association only: no group to compare with"
    case .part: "a lower bound for a part only"
    case .both: "a lower and an upper bound"
    }
  }

  private func parts(on page: inout Page) {
    page.blank()
    page.line(Span("The parts, each by itself", .strong))
    var table = TextTable(.words("", least: 20), .number("amount"), .number("return"))
    func row(_ name: String, _ amount: Double?, _ roi: Double?) {
      table.row(
        Span(name), Span(amount.map(NumberWords.money) ?? "–"), Span(roi.map(Self.share) ?? "–"))
    }
    row("Direct profit", score.direct, score.roi.direct)
    row("Contribution, at least", score.contribution.least, score.roi.least)
    row("Contribution, at most", score.contribution.most, score.roi.most)
    row("Cost", score.cost.total, nil)
    row("of it people's time", score.cost.people, nil)
    page.table(table)
    let claim = score.contribution.claim
    page.paragraph(
      "The contribution is \(Self.words(claim)).", indent: 2, hanging: 2,
      tone: claim == .both || claim == .none ? .plain : .caution)
    if score.referral != 0 {
      page.paragraph(
        "Referrals are worth \(NumberWords.money(score.referral)), a line of its own and in no return.",
        indent: 2, hanging: 2)
    }
  }

  private func groups(on page: inout Page) {
    guard !score.contribution.groups.isEmpty else { return }
    page.blank()
    page.line(Span("Worth of a customer, group by group", .strong))
    var table = TextTable(
      .words("", least: 10), .number("take part"), .number("worth"), .number("others"),
      .number("compared"), .number("at least"), .number("at most"))
    func money(_ amount: Double?) -> Span { Span(amount.map(NumberWords.money) ?? "–") }
    for group in score.contribution.groups {
      table.row(
        Span(group.id), Span(group.engaged.map { NumberWords.decimal($0, places: 0) } ?? "–"),
        money(group.clvEngaged), money(group.clvOthers), money(group.clvCompared),
        group.proven ? money(group.least) : Span("–", .quiet), money(group.most))
    }
    page.table(table)
  }

  private func offers(on page: inout Page) {
    let offers = score.offers.filter { $0.direct != nil }.sorted { ($0.direct ?? 0) > ($1.direct ?? 0) }
    guard !offers.isEmpty else { return }
    page.blank()
    let shown = offers.prefix(10)
    let rest = offers.count > shown.count ? "  (\(shown.count) of \(offers.count))" : ""
    page.line(Span("Offers", .strong), Span(rest, .quiet))
    var table = TextTable(
      .words("", least: 12), .words("code", least: 6), .number("orders"), .number("profit"))
    for offer in shown {
      table.row(
        Span(offer.id), Span(offer.code ?? "–"),
        Span(offer.orders.map { NumberWords.decimal($0, places: 0) } ?? "–"),
        Span(offer.direct.map(NumberWords.money) ?? "–", (offer.direct ?? 0) < 0 ? .caution : .plain))
    }
    page.table(table)
  }

  private static func words(ofForm form: String) -> String {
    switch form {
    case "now": "without an end, first margin now"
    case "simple": "without interest"
    case "finite": "over some years"
    default: "without an end, first margin after a period"
    }
  }

  private func lifetime(on page: inout Page) {
    let form = score.clv.form
    let rows = score.sensitivity.filter { $0.simple != nil && ($0.retention >= 0.7 || $0.later == nil) }
    guard score.clv.chosen != nil || rows.contains(where: { $0.later != nil }) else { return }
    page.blank()
    page.line(Span("Worth of a customer", .strong), Span("  (\(Self.words(ofForm: form)))", .quiet))
    if let chosen = score.clv.chosen {
      page.paragraph("\(NumberWords.money(chosen)) in the workbook's example.", indent: 2, hanging: 2)
    }
    page.paragraph("By the share of customers that stays, in margins of a period:", indent: 2, hanging: 2)
    var table = TextTable(
      .number("stay"), .number("later"), .number("now"), .number("no interest"), .number("some years"))
    func words(_ multiple: Double?) -> Span {
      Span(multiple.map { NumberWords.fixed($0, places: 2) } ?? "–")
    }
    for row in rows {
      table.row(
        Span(Self.share(row.retention)), words(row.later), words(row.now), words(row.simple),
        words(row.finite))
    }
    page.table(table)
  }

  private func network(on page: inout Page) {
    guard let share = score.network.share else { return }
    page.blank()
    page.line(
      Span("Network", .strong),
      Span("  \(Self.share(share)) by design and seen  "),
      Span(Bar.filled(share, width: 20, on: page.terminal), share < 0.5 ? .caution : .good))
    let open = score.network.circles.filter { $0.points < 4 }
    if !open.isEmpty {
      let words = open.map { "\(names[$0.id]) \($0.points) of 4" }.joined(separator: ", ")
      page.paragraph("Open: \(words).", indent: 2, hanging: 2)
    }
  }
}

extension SocialROIPage {
  var json: JSONValue {
    let clv = score.clv
    return [
      "direct": .number(score.direct),
      "offers": .array(
        score.offers.map {
          [
            "id": .string($0.id), "code": JSONValue($0.code), "orders": JSONValue($0.orders),
            "direct": JSONValue($0.direct),
          ]
        }),
      "cost": ["total": .number(score.cost.total), "people": .number(score.cost.people)],
      "clv": [
        "form": .string(clv.form), "chosen": JSONValue(clv.chosen), "later": JSONValue(clv.later),
        "now": JSONValue(clv.now), "simple": JSONValue(clv.simple), "finite": JSONValue(clv.finite),
        "new": JSONValue(clv.new),
      ],
      "contribution": [
        "claim": .string(score.contribution.claim.rawValue), "least": JSONValue(score.contribution.least),
        "most": JSONValue(score.contribution.most),
        "groups": .array(score.contribution.groups.map(Self.json)),
      ],
      "roi": [
        "direct": JSONValue(score.roi.direct), "least": JSONValue(score.roi.least),
        "most": JSONValue(score.roi.most),
      ],
      "referral": .number(score.referral),
      "sensitivity": .array(
        score.sensitivity.map {
          [
            "retention": .number($0.retention), "later": JSONValue($0.later), "now": JSONValue($0.now),
            "simple": JSONValue($0.simple), "finite": JSONValue($0.finite),
          ]
        }),
      "network": [
        "share": JSONValue(score.network.share),
        "circles": .array(
          score.network.circles.map { ["id": .string($0.id), "points": .integer($0.points)] }),
      ],
      "signals": .array(
        score.signals.map {
          [
            "id": .string($0.id), "before": JSONValue($0.before), "now": JSONValue($0.now),
            "change": JSONValue($0.change),
          ]
        }),
    ]
  }

  private static func json(_ group: SocialROIScore.Group) -> JSONValue {
    [
      "id": .string(group.id), "engaged": JSONValue(group.engaged),
      "clvEngaged": JSONValue(group.clvEngaged), "clvOthers": JSONValue(group.clvOthers),
      "clvCompared": JSONValue(group.clvCompared), "least": JSONValue(group.least),
      "most": JSONValue(group.most), "proven": .boolean(group.proven),
    ]
  }
}
