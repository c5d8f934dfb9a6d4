import Assessment
import Planning

/// A reciprocity ledger on one page: whether gifts arrived, and how deals ended with and without a closed loop. It tells
/// what goes together and never what follows from it.
struct ReciprocityPage: ScorePage {
  let score: ReciprocityScore
  let names: Names

  static let headlineMeasures = ["loops", "difference"]

  var headline: String {
    let gifts =
      "\(NumberWords.count(score.gifts.count, "gift")), \(NumberWords.count(score.gifts.loops, "loop")) closed"
    guard let association = score.association else {
      return
        "Reciprocity: \(gifts); \(NumberWords.count(score.outcome.closed, "closed deal")), too few to compare"
    }
    return
      "Reciprocity: \(gifts); won with a loop \(Self.share(association.shareWith)), without \(Self.share(association.shareWithout))"
  }

  static let standingWords = "of loops closed"

  var cell: Span {
    Span("\(score.gifts.loops) of \(score.gifts.count)", score.gifts.loops > 0 ? .good : .plain)
  }

  func write(on page: inout Page) {
    page.paragraph(headline, hanging: 2, tone: .strong)
    let gifts = score.gifts
    page.paragraph(
      "Acknowledged by a person: \(gifts.acknowledged). Confirmed as worth something: \(gifts.confirmed). Given too late to count: \(gifts.late).",
      indent: 2, hanging: 2)
    outcome(on: &page)
    if let association = score.association { write(association, on: &page) }
    bySize(on: &page)
  }

  private static func share(_ share: Double) -> String { NumberWords.percent(share, places: 0) }

  private func outcome(on page: inout Page) {
    page.blank()
    page.line(Span("Closed deals", .strong))
    var table = TextTable(.words("", least: 12), .number("won"), .number("lost"))
    let outcome = score.outcome
    table.row(
      Span("With a closed loop"), Span(String(outcome.wonWith)), Span(String(outcome.lostWith)))
    table.row(Span("Without"), Span(String(outcome.wonWithout)), Span(String(outcome.lostWithout)))
    page.table(table)
  }

  private func write(_ association: ReciprocityScore.Association, on page: inout Page) {
    func ratio(_ value: Double) -> String { NumberWords.fixed(value, places: 2) }
    func interval(_ interval: Interval, _ words: (Double) -> String) -> String {
      "95 %: \(words(interval.low)) to \(words(interval.high))"
    }
    page.blank()
    page.line(Span("What goes together", .strong), Span("  (not what follows from what)", .quiet))
    page.paragraph(
      "Won with a closed loop less without: \(Self.share(association.difference)) (\(interval(association.differenceInterval, Self.share))).",
      indent: 2, hanging: 2)
    page.paragraph(
      "Odds ratio \(ratio(association.oddsRatio)) (\(interval(association.oddsRatioInterval, ratio)))\(association.exactOnly ? ", to be read with care: some counts are small" : "").",
      indent: 2, hanging: 2)
    if let p = association.fisherP {
      page.paragraph(
        "Fisher's exact test: p = \(NumberWords.fixed(p, places: 4))\(association.testsDisagree ? "; test and interval disagree, so decide nothing by either alone" : "").",
        indent: 2, hanging: 2)
    }
    if let correlation = association.pointBiserial {
      page.paragraph(
        "Correlation of the number of closed loops with winning: \(ratio(correlation)).", indent: 2,
        hanging: 2)
    }
    cycle(association.cycle, on: &page)
    page.paragraph(
      "Buyers who were going to buy may simply answer more. To know more, draw lots in which of the next deals you give first.",
      indent: 2, hanging: 2, tone: .quiet)
  }

  private func cycle(_ cycle: ReciprocityScore.Cycle, on page: inout Page) {
    guard let with = cycle.with, let without = cycle.without else { return }
    let test = cycle.p.map { " (Mann-Whitney: p = \(NumberWords.fixed($0, places: 4)))" } ?? ""
    page.paragraph(
      "Days from created to won, in the middle: \(NumberWords.decimal(with)) with a closed loop, \(NumberWords.decimal(without)) without\(test).",
      indent: 2, hanging: 2)
  }

  private func bySize(on page: inout Page) {
    let sizes = score.bySize.filter { $0.outcome.closed > 0 }
    guard sizes.count > 1 else { return }
    page.blank()
    page.line(Span("By size", .strong), Span("  (won : lost)", .quiet))
    var table = TextTable(.words("", least: 10), .number("with"), .number("without"))
    for size in sizes {
      let outcome = size.outcome
      table.row(
        Span(names[size.id]), Span("\(outcome.wonWith) : \(outcome.lostWith)"),
        Span("\(outcome.wonWithout) : \(outcome.lostWithout)"))
    }
    page.table(table)
  }
}

extension ReciprocityPage {
  var json: JSONValue {
    [
      "gifts": [
        "count": .integer(score.gifts.count), "acknowledged": .integer(score.gifts.acknowledged),
        "confirmed": .integer(score.gifts.confirmed), "late": .integer(score.gifts.late),
        "loops": .integer(score.gifts.loops),
      ],
      "outcome": Self.json(score.outcome),
      "association": score.association.map(Self.json) ?? .null,
      "bySize": .array(
        score.bySize.map { ["id": .string($0.id), "outcome": Self.json($0.outcome)] }),
    ]
  }

  private static func json(_ outcome: ReciprocityScore.Outcome) -> JSONValue {
    [
      "closed": .integer(outcome.closed), "wonWith": .integer(outcome.wonWith),
      "lostWith": .integer(outcome.lostWith), "wonWithout": .integer(outcome.wonWithout),
      "lostWithout": .integer(outcome.lostWithout),
    ]
  }

  private static func json(_ association: ReciprocityScore.Association) -> JSONValue {
    func interval(_ interval: Interval) -> JSONValue {
      ["low": .number(interval.low), "high": .number(interval.high)]
    }
    return [
      "shareWith": .number(association.shareWith), "shareWithout": .number(association.shareWithout),
      "difference": .number(association.difference),
      "differenceInterval": interval(association.differenceInterval),
      "oddsRatio": .number(association.oddsRatio),
      "oddsRatioInterval": interval(association.oddsRatioInterval), "fisherP": JSONValue(association.fisherP),
      "exactOnly": .boolean(association.exactOnly), "pointBiserial": JSONValue(association.pointBiserial),
      "cycle": [
        "with": JSONValue(association.cycle.with), "without": JSONValue(association.cycle.without),
        "u": JSONValue(association.cycle.u), "p": JSONValue(association.cycle.p),
      ],
    ]
  }
}
