import Assessment
import Planning

/// The links of a CRM on one page: how dense they are, and which rules fail.
struct LinkingPage: ScorePage {
  let score: LinkingScore
  let names: Names

  static let standingWords = "of links there"
  static let headlineMeasures = ["density", "completeness"]

  static func isShown(_ measure: String) -> Bool { !measure.hasPrefix("rate.") }

  var headline: String {
    guard let density = score.density else { return "Links: nothing counted yet" }
    return
      "Links: \(NumberWords.percent(density)) of the links that must be are there; \(score.within) of \(NumberWords.count(score.counted, "rule")) within the limit"
  }

  var cell: Span {
    guard let density = score.density else { return Span("–", .quiet) }
    return Span(NumberWords.percent(density, places: 0), tone(score.within == score.counted))
  }

  func write(on page: inout Page) {
    page.paragraph(headline, hanging: 2, tone: .strong)
    if score.density != nil {
      page.paragraph(
        "\(NumberWords.grouped(score.present)) of \(NumberWords.grouped(score.required)) links.", indent: 2)
    }
    if let share = score.contactsInDeals {
      page.paragraph(
        "\(NumberWords.percent(share)) of the contacts belong to a deal.", indent: 2, hanging: 2)
    }
    duplicates(on: &page)
    rules(on: &page)
    completeness(on: &page)
  }

  private func duplicates(on page: inout Page) {
    let words = [
      score.clusters.contacts.map { NumberWords.count($0, "person", "persons") },
      score.clusters.accounts.map { NumberWords.count($0, "company", "companies") },
    ].compactMap(\.self)
    if !words.isEmpty {
      page.paragraph(
        "Entered more than once: \(NumberWords.list(words)).", indent: 2, hanging: 2)
    }
  }

  private func rules(on page: inout Page) {
    let counted = score.rules.filter { $0.rate != nil }
    guard !counted.isEmpty else { return }
    page.blank()
    page.line(Span("Rules", .strong), Span("  (share that fails, with its 95 % interval)", .quiet))
    var table = TextTable(
      .fixed(""), .words("", least: 16), .number("in scope"), .number("fail"), .number("share"),
      .fixed("95 %"), .number("limit"))
    for rule in counted {
      let tone = tone(rule.isWithin == true)
      table.row(
        Span(rule.id), Span(names[rule.id]), Span(NumberWords.grouped(rule.scope ?? 0)),
        Span(NumberWords.grouped(rule.failing ?? 0), tone), Span(percent(rule.rate), tone),
        Span(band(rule.interval), .quiet),
        Span((rule.isWithin == true ? "" : "> ") + percent(rule.limit), rule.isWithin == true ? .quiet : .bad)
      )
    }
    page.table(table)
  }

  private func completeness(on page: inout Page) {
    let objects = score.objects.filter { $0.share != nil }
    guard let whole = score.completeness, !objects.isEmpty else { return }
    page.blank()
    page.line(
      Span("Completeness", .strong),
      Span("  \(NumberWords.percent(whole)) of the cells are filled in", .quiet))
    var table = TextTable(.words("", least: 12), .number("records"), .number("complete"))
    for object in objects {
      table.row(
        Span(names[object.id]), Span(NumberWords.grouped(object.rows ?? 0)),
        Span(object.share.map { NumberWords.percent($0) } ?? "–"))
    }
    page.table(table)
  }

  private func percent(_ share: Double?) -> String {
    share.map { NumberWords.fixed($0 * 100, places: 1) + " %" } ?? "–"
  }

  private func band(_ interval: Interval?) -> String {
    guard let interval else { return "" }
    let (low, high) = (
      NumberWords.fixed(interval.low * 100, places: 1), NumberWords.fixed(interval.high * 100, places: 1)
    )
    return low == high ? low : "\(low)–\(high)"
  }

  private func tone(_ isGood: Bool) -> Terminal.Tone { isGood ? .good : .bad }
}

extension LinkingPage {
  var json: JSONValue {
    [
      "density": JSONValue(score.density), "required": .integer(score.required),
      "present": .integer(score.present), "contactsInDeals": JSONValue(score.contactsInDeals),
      "completeness": JSONValue(score.completeness),
      "rules": .array(
        score.rules.map { rule in
          [
            "id": .string(rule.id), "scope": JSONValue(rule.scope), "failing": JSONValue(rule.failing),
            "rate": JSONValue(rule.rate),
            "interval": rule.interval.map { [.number($0.low), .number($0.high)] } ?? .null,
            "limit": .number(rule.limit), "within": JSONValue(rule.isWithin),
          ]
        }),
      "objects": .array(
        score.objects.map {
          ["id": .string($0.id), "rows": JSONValue($0.rows), "share": JSONValue($0.share)]
        }),
      "clusters": [
        "contacts": JSONValue(score.clusters.contacts), "accounts": JSONValue(score.clusters.accounts),
      ],
    ]
  }
}
