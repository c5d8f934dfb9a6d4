import Assessment
import Planning

/// A reciprocity ledger on the page: what goes together, and never what follows from it.
struct ReciprocityView {
  struct Group {
    let name, won, lost: String
    let bar: ShareBar
  }
  struct Gift { let name, count: String }
  struct Size { let name, with, without: String }

  let anchor: String
  let head: HeadView
  let groups: [Group]
  let figures: RowsView<String>?
  let gifts: [Gift]
  let sizes: RowsView<Size>?

  init(_ score: ReciprocityScore, _ result: ReportedResult, _ phrases: Phrases) {
    anchor = result.anchor
    head = HeadView(result, Self.verdict(score, phrases))
    let outcome = score.outcome
    groups = [
      Self.group("with", outcome.wonWith, outcome.lostWith, phrases),
      Self.group("without", outcome.wonWithout, outcome.lostWithout, phrases),
    ]
    figures = RowsView(score.association.map { Self.figures($0, phrases) } ?? [])
    gifts = [
      ("gift", score.gifts.count), ("acknowledged", score.gifts.acknowledged),
      ("confirmed", score.gifts.confirmed), ("late", score.gifts.late), ("loops", score.gifts.loops),
    ].map { Gift(name: phrases("reciprocity.\($0.0)"), count: phrases.whole($0.1)) }
    let sized = score.bySize.filter { $0.outcome.closed > 0 }
    sizes = RowsView(
      sized.count < 2
        ? []
        : sized.map { size in
          func words(_ won: Int, _ lost: Int) -> String {
            phrases("reciprocity.wonLost", ["won": phrases.whole(won), "lost": phrases.whole(lost)])
          }
          return Size(
            name: result.names[size.id], with: words(size.outcome.wonWith, size.outcome.lostWith),
            without: words(size.outcome.wonWithout, size.outcome.lostWithout))
        })
  }

  static func verdict(_ score: ReciprocityScore, _ phrases: Phrases) -> VerdictWords {
    let sentence =
      score.association.map { found in
        phrases(
          "reciprocity.compared",
          [
            "with": phrases.percent(found.shareWith), "without": phrases.percent(found.shareWithout),
            "difference": phrases.percent(found.difference),
            "low": phrases.percent(found.differenceInterval.low),
            "high": phrases.percent(found.differenceInterval.high),
          ])
      } ?? phrases("reciprocity.few", ["count": phrases.whole(score.outcome.closed)])
    return VerdictWords(
      verdict: phrases("reciprocity.headline", ["loops": phrases.whole(score.gifts.loops)]),
      figure: phrases("reciprocity.figure", ["gifts": phrases.whole(score.gifts.count)]),
      sentences: [sentence], tone: "plain")
  }

  private static func group(_ id: String, _ won: Int, _ lost: Int, _ phrases: Phrases) -> Group {
    let name = phrases("reciprocity.\(id)")
    let share = won + lost > 0 ? Double(won) / Double(won + lost) : nil
    let words = phrases("reciprocity.barText", ["share": phrases.percent(share)])
    return Group(
      name: name, won: phrases.whole(won), lost: phrases.whole(lost),
      bar: ShareBar(share, label: "\(name): \(words)"))
  }

  private static func figures(_ found: ReciprocityScore.Association, _ phrases: Phrases) -> [String] {
    func ratio(_ value: Double) -> String { phrases.fixed(value, places: 2) }
    var rows = [
      phrases(
        "reciprocity.odds",
        [
          "ratio": ratio(found.oddsRatio), "low": ratio(found.oddsRatioInterval.low),
          "high": ratio(found.oddsRatioInterval.high),
        ])
    ]
    if found.exactOnly { rows.append(phrases("reciprocity.small")) }
    if let p = found.fisherP {
      rows.append(phrases("reciprocity.fisher", ["p": phrases.fixed(p, places: 4)]))
    }
    if found.testsDisagree { rows.append(phrases("reciprocity.disagree")) }
    if let value = found.pointBiserial {
      rows.append(phrases("reciprocity.correlation", ["value": ratio(value)]))
    }
    if let with = found.cycle.with, let without = found.cycle.without {
      rows.append(
        phrases(
          "reciprocity.cycle", ["with": phrases.decimal(with), "without": phrases.decimal(without)]))
    }
    if let p = found.cycle.p { rows.append(phrases("reciprocity.ranks", ["p": phrases.fixed(p, places: 4)])) }
    return rows
  }
}
