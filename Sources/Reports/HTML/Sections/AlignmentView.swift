import Assessment
import Planning

/// The alignment of sales and marketing on the page: the chart with its gaps, and what to talk about.
struct AlignmentView {
  /// A box of the chart; nobody needs its colours to read it.
  struct Box {
    let points, shade, importance, today: String
    let isImportanceApart: Bool
    let isTodayApart: Bool
  }
  struct Noun {
    let name: String
    let boxes: [Box]
  }
  struct Map {
    let heads: [String]
    let rows: [Noun]
  }
  struct Voice {
    let side, question: String
    /// Nil where there is none.
    let answer: String?
  }
  struct Talk {
    let name, why: String
    let voices: [Voice]
  }
  struct Talks {
    let title: String
    let rows: [Talk]
  }

  let anchor: String
  let head: HeadView
  let map: Map?
  let talks: Talks?

  /// Ratings this far apart are marked.
  private static let farApart = 2.0

  init(_ score: AlignmentScore, _ result: ReportedResult, _ phrases: Phrases) {
    anchor = result.anchor
    head = HeadView(result, Self.verdict(score, phrases))
    let content = result.template.content as? AlignmentContent
    map = content.map { Self.map($0, score, phrases) }
    talks = content.flatMap { Self.talks($0, score, result, phrases) }
  }

  static func verdict(_ score: AlignmentScore, _ phrases: Phrases) -> VerdictWords {
    guard let alignment = score.alignment else {
      return VerdictWords(
        verdict: phrases("alignment.notAnswered"), figure: nil, sentences: [], tone: "plain")
    }
    let lead = phrases(
      "alignment.lead",
      ["answered": phrases.whole(score.answered), "total": phrases.whole(score.boxes.count)])
    return VerdictWords(
      verdict: phrases("alignment.headline", ["share": phrases.percent(alignment)]), figure: nil,
      sentences: [
        lead, agreement("Importance", score.kappa.importance, phrases),
        agreement("Today", score.kappa.today, phrases),
      ],
      tone: alignment >= 0.75 ? "good" : alignment >= 0.5 ? "caution" : "bad")
  }

  private static func agreement(_ what: String, _ kappa: Double?, _ phrases: Phrases) -> String {
    guard let kappa else { return phrases("alignment.few\(what)") }
    let words = AlignmentPage.Agreement(kappa).rawValue
    return phrases(
      "alignment.agree\(what)",
      ["words": phrases("alignment.agree.\(words)"), "kappa": phrases.fixed(kappa, places: 2)])
  }

  private static func map(_ content: AlignmentContent, _ score: AlignmentScore, _ phrases: Phrases) -> Map {
    Map(
      heads: content.marketing.map(\.name),
      rows: content.sales.map { noun in
        Noun(
          name: noun.name,
          boxes: content.boxes.filter { $0.sales == noun.id }.map { box in
            Self.box(score.boxes.first { $0.id == box.id }, phrases)
          })
      })
  }

  private static func box(_ box: AlignmentScore.Box?, _ phrases: Phrases) -> Box {
    func words(_ key: String, _ ratings: AlignmentScore.Ratings?) -> String {
      phrases(
        "alignment.\(key)",
        ["sales": phrases.decimal(ratings?.sales), "marketing": phrases.decimal(ratings?.marketing)])
    }
    func isApart(_ ratings: AlignmentScore.Ratings?) -> Bool { abs(ratings?.gap ?? 0) >= farApart }
    let points = box?.points ?? 0
    return Box(
      points: phrases("alignment.points", ["points": phrases.whole(points)]),
      shade: String(min(4, max(0, points))), importance: words("importance", box?.importance),
      today: words("today", box?.today), isImportanceApart: isApart(box?.importance),
      isTodayApart: isApart(box?.today))
  }

  private static func talks(
    _ content: AlignmentContent, _ score: AlignmentScore, _ result: ReportedResult, _ phrases: Phrases
  ) -> Talks? {
    let talks = score.conversations.compactMap { conversation -> Talk? in
      guard let box = content.boxes.first(where: { $0.id == conversation.box }) else { return nil }
      return Talk(
        name: content.name(box), why: conversation.why.shortened(to: 1_000),
        voices: [
          voice("sales", box.id, asks: box.salesQuestion, result, phrases),
          voice("marketing", box.id, asks: box.marketingQuestion, result, phrases),
        ])
    }
    guard !talks.isEmpty else { return nil }
    return Talks(title: phrases(talks.count == 3 ? "alignment.talks" : "alignment.talksFew"), rows: talks)
  }

  /// The question as it stands in the workbook, else as the template has it, and the answer.
  private static func voice(
    _ side: String, _ box: String, asks question: String, _ result: ReportedResult, _ phrases: Phrases
  ) -> Voice {
    let row = result.workbook?.answers.row(side, key: box)
    func text(_ column: String) -> String? {
      let words = (row?[column]?.text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return words.isEmpty ? nil : words.shortened(to: 1_000)
    }
    return Voice(
      side: phrases("alignment.\(side)"), question: text("question") ?? question,
      answer: result.workbook == nil ? nil : text("answer") ?? phrases("alignment.noAnswer"))
  }
}
