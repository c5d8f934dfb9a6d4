import Assessment
import Planning

/// The links of a CRM on the page: how dense they are, rule by rule, and how complete the records are.
struct LinkingView {
  struct Rule {
    let id, name, scope, failing, limit, sign, tone: String
    let bar: ShareBar
    let share: String
  }
  struct Object {
    let name, count: String
    let bar: ShareBar
    let share: String
  }

  let anchor: String
  let head: HeadView
  let rules: RowsView<Rule>?
  let objects: RowsView<Object>?
  let figures: RowsView<String>?

  init(_ score: LinkingScore, _ result: ReportedResult, _ phrases: Phrases) {
    anchor = result.anchor
    head = HeadView(result, Self.verdict(score, phrases))
    let counted = score.rules.filter { $0.rate != nil }
    // The longest bar is a fifth above the highest share or limit, so that small ones can be told apart.
    let full = max(0.05, 1.2 * (counted.flatMap { [$0.rate ?? 0, $0.limit] }.max() ?? 1))
    rules = RowsView(
      counted.map { rule in
        let isWithin = rule.isWithin == true
        let name = result.names[rule.id]
        let share = phrases.percent(rule.rate, places: 1)
        let words = phrases(
          "linking.barText", ["share": share, "limit": phrases.percent(rule.limit, places: 1)])
        return Rule(
          id: rule.id, name: name, scope: phrases.whole(rule.scope ?? 0),
          failing: phrases.whole(rule.failing ?? 0), limit: phrases.percent(rule.limit, places: 1),
          sign: phrases(isWithin ? "linking.within" : "linking.above"), tone: isWithin ? "good" : "bad",
          bar: ShareBar(
            rule.rate.map { $0 / full }, mark: rule.limit / full, tone: isWithin ? "good" : "bad",
            label: "\(name): \(words)"),
          share: share)
      })
    objects = RowsView(
      score.objects.filter { $0.share != nil }.map { object in
        let name = result.names[object.id]
        let share = phrases.percent(object.share)
        return Object(
          name: name, count: phrases.whole(object.rows ?? 0),
          bar: ShareBar(object.share, label: "\(name): \(share)"), share: share)
      })
    figures = RowsView(Self.figures(score, phrases))
  }

  static func verdict(_ score: LinkingScore, _ phrases: Phrases) -> VerdictWords {
    guard let density = score.density else {
      return VerdictWords(verdict: phrases("linking.none"), figure: nil, sentences: [], tone: "plain")
    }
    return VerdictWords(
      verdict: phrases("linking.headline", ["share": phrases.percent(density, places: 1)]),
      figure: phrases(
        "linking.figure", ["within": phrases.whole(score.within), "counted": phrases.whole(score.counted)]),
      sentences: [
        phrases(
          "linking.links",
          ["present": phrases.whole(score.present), "required": phrases.whole(score.required)])
      ], tone: score.within == score.counted ? "good" : "caution")
  }

  private static func figures(_ score: LinkingScore, _ phrases: Phrases) -> [String] {
    var rows: [String] = []
    if let share = score.contactsInDeals {
      rows.append(phrases("linking.contacts", ["share": phrases.percent(share)]))
    }
    if let count = score.clusters.contacts {
      rows.append(phrases("linking.persons", ["count": phrases.whole(count)]))
    }
    if let count = score.clusters.accounts {
      rows.append(phrases("linking.companies", ["count": phrases.whole(count)]))
    }
    return rows
  }
}
