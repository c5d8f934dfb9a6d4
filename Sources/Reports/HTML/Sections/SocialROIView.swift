import Assessment
import Planning

/// A social ROI on the page: what was counted and what was bounded, each by itself.
struct SocialROIView {
  struct Part { let name, amount, roi: String }
  struct Group { let name, engaged, worth, others, compared, least, most: String }
  struct Offer { let name, code, orders, direct: String }
  struct Multiple { let stay, later, now, simple, finite: String }
  struct Lifetime {
    let lead: String
    let rows: [Multiple]
  }
  struct Circle {
    let name, points: String
    let bar: ShareBar
  }
  struct Circles {
    let lead: String
    let rows: [Circle]
  }

  let anchor: String
  let head: HeadView
  let claim: String
  let parts: [Part]
  let referral: String?
  let groups: RowsView<Group>?
  let offers: RowsView<Offer>?
  let lifetime: Lifetime?
  let network: Circles?

  /// Offers that the page shows.
  private static let shown = 20

  init(_ score: SocialROIScore, _ result: ReportedResult, _ phrases: Phrases) {
    func money(_ amount: Double?) -> String { amount.map(phrases.money) ?? phrases.none }
    anchor = result.anchor
    head = HeadView(result, Self.verdict(score, phrases))
    claim = phrases("social-roi.claim.\(score.contribution.claim.rawValue)")
    func part(_ key: String, _ amount: Double?, _ roi: Double?) -> Part {
      Part(name: phrases("social-roi.parts.\(key)"), amount: money(amount), roi: phrases.percent(roi))
    }
    parts = [
      part("direct", score.direct, score.roi.direct),
      part("least", score.contribution.least, score.roi.least),
      part("most", score.contribution.most, score.roi.most), part("cost", score.cost.total, nil),
      part("people", score.cost.people, nil),
    ]
    referral =
      score.referral == 0
      ? nil : phrases("social-roi.referral", ["amount": phrases.money(score.referral)])
    groups = RowsView(
      score.contribution.groups.map { group in
        Group(
          name: group.id.shortened(), engaged: phrases.decimal(group.engaged, places: 0),
          worth: money(group.clvEngaged), others: money(group.clvOthers), compared: money(group.clvCompared),
          least: group.proven ? money(group.least) : phrases.none, most: money(group.most))
      })
    offers = RowsView(
      score.offers.filter { $0.direct != nil }.sorted { ($0.direct ?? 0) > ($1.direct ?? 0) }.prefix(
        Self.shown
      ).map { offer in
        Offer(
          name: offer.id.shortened(), code: offer.code?.shortened() ?? phrases.none,
          orders: phrases.decimal(offer.orders, places: 0), direct: money(offer.direct))
      })
    lifetime = Self.lifetime(score, phrases)
    network = Self.network(score.network, result.names, phrases)
  }

  static func verdict(_ score: SocialROIScore, _ phrases: Phrases) -> VerdictWords {
    guard let direct = score.roi.direct else {
      return VerdictWords(
        verdict: phrases("social-roi.noCost"),
        figure: phrases("social-roi.directFigure", ["amount": phrases.money(score.direct)]),
        sentences: [], tone: "plain")
    }
    let bounds = [score.roi.least, score.roi.most].map { phrases.percent($0) }
    let claim = score.contribution.claim
    let sentence =
      claim == .none
      ? phrases("social-roi.nothingAdded")
      : score.roi.least == nil
        ? phrases("social-roi.upper", ["most": bounds[1]])
        : phrases("social-roi.between", ["least": bounds[0], "most": bounds[1]])
    return VerdictWords(
      verdict: phrases("social-roi.headline", ["roi": phrases.percent(direct)]), figure: nil,
      sentences: [sentence], tone: direct >= 0 ? "good" : "caution")
  }

  private static func lifetime(_ score: SocialROIScore, _ phrases: Phrases) -> Lifetime? {
    guard score.sensitivity.contains(where: { $0.later != nil }) else { return nil }
    func words(_ multiple: Double?) -> String { phrases.fixed(multiple, places: 2) }
    return Lifetime(
      lead: phrases(
        "social-roi.lifetimeLead",
        [
          "form": phrases("social-roi.forms.\(score.clv.form)"),
          "worth": score.clv.chosen.map(phrases.money) ?? phrases.none,
        ]),
      rows: score.sensitivity.map {
        Multiple(
          stay: phrases.percent($0.retention), later: words($0.later), now: words($0.now),
          simple: words($0.simple), finite: words($0.finite))
      })
  }

  private static func network(_ network: SocialROIScore.Network, _ names: Names, _ phrases: Phrases)
    -> Circles?
  {
    guard let share = network.share else { return nil }
    return Circles(
      lead: phrases("social-roi.networkLead", ["share": phrases.percent(share)]),
      rows: network.circles.map { circle in
        let words = phrases("social-roi.points", ["points": phrases.whole(circle.points)])
        let share = Double(circle.points) / 4
        return Circle(
          name: names[circle.id], points: words,
          bar: ShareBar(
            share, tone: share == 1 ? "good" : share < 0.5 ? "bad" : "caution",
            label: "\(names[circle.id]): \(words)"))
      })
  }
}
