import Assessment
import Planning

/// The alignment of sales and marketing on one page: the chart, and the conversations worth starting.
struct AlignmentPage: ScorePage {
  let score: AlignmentScore
  let names: Names

  static let headlineMeasures = ["alignment", "kappa.importance"]

  static func isShown(_ measure: String) -> Bool { !measure.hasPrefix("worth.") }

  var headline: String {
    guard let alignment = score.alignment else { return "Alignment: not answered yet" }
    let boxes = "\(score.answered) of \(NumberWords.count(score.boxes.count, "box", "boxes"))"
    return "Alignment: \(NumberWords.percent(alignment, places: 0)), both sides answered \(boxes)"
  }

  static let standingWords = "of all points"

  var cell: Span {
    guard let alignment = score.alignment else { return Span("–", .quiet) }
    return Span(NumberWords.percent(alignment, places: 0), tone(alignment * 4))
  }

  func write(on page: inout Page) {
    page.paragraph(headline, hanging: 2, tone: .strong)
    page.paragraph(agreement("how important the boxes are", score.kappa.importance), indent: 2, hanging: 2)
    page.paragraph(agreement("how well they work today", score.kappa.today), indent: 2, hanging: 2)
    chart(on: &page)
    ratings(on: &page)
    conversations(on: &page)
  }

  private func agreement(_ what: String, _ kappa: Double?) -> String {
    guard let kappa else { return "On \(what) too few ratings of both sides can be compared." }
    let words =
      switch Agreement(kappa) {
      case .none: "no more than by chance"
      case .little: "a little"
      case .fair: "fairly"
      case .well: "well"
      }
    return "On \(what) they agree \(words) (weighted kappa \(NumberWords.fixed(kappa, places: 2)))."
  }

  /// How far two raters agree. Source of the limits: Fleiss (1981): below 0.40 poor, above 0.75 excellent.
  enum Agreement: String {
    case none, little, fair, well

    init(_ kappa: Double) { self = kappa <= 0 ? .none : kappa < 0.4 ? .little : kappa < 0.75 ? .fair : .well }
  }

  private var content: AlignmentContent? { names.content as? AlignmentContent }

  /// Three rows by three columns of points.
  private func chart(on page: inout Page) {
    guard let content else { return }
    page.blank()
    page.line(Span("Points of each box", .strong), Span("  (4: answered, one KPI, owned, planned)", .quiet))
    var table = TextTable([.words("", least: 8)] + content.marketing.map { .words($0.name, least: 8) })
    for noun in content.sales {
      let boxes = content.boxes.filter { $0.sales == noun.id }
      table.rows.append(
        [Span(noun.name)]
          + boxes.map { box in
            guard let scored = score.boxes.first(where: { $0.id == box.id }) else { return Span("–") }
            let bar = Bar.level(scored.points, of: 4, on: page.terminal)
            return Span("\(bar) \(scored.points)", tone(Double(scored.points)))
          })
    }
    page.table(table)
  }

  private func ratings(on page: inout Page) {
    let apart = score.boxes.filter { isApart($0.importance) || isApart($0.today) }
    guard !apart.isEmpty else { return }
    page.blank()
    page.line(Span("Seen differently", .strong), Span("  (sales : marketing, 1 to 5)", .quiet))
    var table = TextTable(.words("", least: 16), .number("important"), .number("works today"))
    for box in apart {
      table.row(Span(names.full(box.id)), shown(box.importance), shown(box.today))
    }
    page.table(table)
  }

  private func isApart(_ ratings: AlignmentScore.Ratings) -> Bool { abs(ratings.gap ?? 0) >= 2 }

  private func shown(_ ratings: AlignmentScore.Ratings) -> Span {
    func words(_ rating: Double?) -> String { rating.map { NumberWords.decimal($0) } ?? "–" }
    return Span(
      "\(words(ratings.sales)) : \(words(ratings.marketing))", isApart(ratings) ? .caution : .plain)
  }

  private func conversations(on page: inout Page) {
    guard !score.conversations.isEmpty else { return }
    page.blank()
    page.line(Span("Conversations worth starting", .strong))
    for (number, conversation) in score.conversations.enumerated() {
      page.entry(Span("\(number + 1)"), names.full(conversation.box), width: 1)
      let box = content?.boxes.first { $0.id == conversation.box }
      for question in [box?.salesQuestion, box?.marketingQuestion].compactMap(\.self) {
        page.paragraph(question, indent: 5, hanging: 2)
      }
      if !conversation.why.isEmpty {
        page.paragraph("-> \(conversation.why)", indent: 5, hanging: 3, tone: .caution)
      }
    }
  }

  private func tone(_ points: Double) -> Terminal.Tone { points >= 3 ? .good : points >= 2 ? .caution : .bad }
}

extension AlignmentPage {
  var json: JSONValue {
    [
      "alignment": JSONValue(score.alignment), "answered": .integer(score.answered),
      "kappa": [
        "importance": JSONValue(score.kappa.importance), "today": JSONValue(score.kappa.today),
      ],
      "boxes": .array(
        score.boxes.map {
          [
            "id": .string($0.id), "points": .integer($0.points), "importance": Self.json($0.importance),
            "today": Self.json($0.today), "worth": JSONValue($0.worth), "rank": JSONValue($0.rank),
          ]
        }),
      "conversations": .array(
        score.conversations.map { ["box": .string($0.box), "why": .string($0.why)] }),
    ]
  }

  private static func json(_ ratings: AlignmentScore.Ratings) -> JSONValue {
    [
      "sales": JSONValue(ratings.sales), "marketing": JSONValue(ratings.marketing),
      "gap": JSONValue(ratings.gap),
    ]
  }
}
