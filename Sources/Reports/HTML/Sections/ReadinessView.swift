import Assessment
import Planning

/// Readiness on the page.
struct ReadinessView {
  struct Question { let text, answer, tone: String }
  struct Area {
    let name, score: String
    let bar: ShareBar
    let isTotal: Bool
  }
  struct Gap {
    let rank, item, text, action, effort, priority: String
    let isCritical: Bool
  }
  struct Deciding { let item, text, change, verdict: String }
  struct Contradicting { let code, text: String }

  let anchor: String
  let head: HeadView
  let questions: [Question]
  let areasLead: String
  let areas: [Area]
  let contradictions: RowsView<Contradicting>?
  let apart: String?
  let gaps: RowsView<Gap>?
  let deciding: RowsView<Deciding>?

  init(_ score: ReadinessScore, _ result: ReportedResult, _ phrases: Phrases) {
    let names = result.names
    anchor = result.anchor
    head = HeadView(result, Self.verdict(score, names, phrases))
    questions = [("q1", score.questions.q1), ("q2", score.questions.q2), ("q3", score.questions.q3)].map {
      Question(
        text: names[$0.0], answer: Self.answer($0.1, phrases),
        tone: $0.1 == "yes" ? "good" : $0.1 == nil ? "plain" : "caution")
    }
    areasLead = phrases(
      "readiness.areasLead",
      [
        "area": phrases.decimal(ReadinessPage.leastArea),
        "overall": phrases.decimal(ReadinessPage.leastOverall),
      ])
    areas =
      score.areas.map { Self.area(names[$0.id], $0.score, ReadinessPage.leastArea, isTotal: false, phrases) }
      + [
        Self.area(
          phrases("readiness.overall"), score.overall, ReadinessPage.leastOverall, isTotal: true, phrases)
      ]
    contradictions = RowsView(
      score.contradictions.map { contradiction in
        let question = ReadinessPage.questionOfRule[contradiction.code].map { names[$0] } ?? ""
        let items = contradiction.items.map { "\($0) \(names[$0])" }.joined(separator: "; ")
        return Contradicting(
          code: contradiction.code,
          text: phrases("readiness.contradiction", ["question": question, "items": items]))
      })
    let apart = result.merged?.apart ?? []
    self.apart =
      apart.isEmpty ? nil : phrases("readiness.apartLead", ["items": apart.joined(separator: ", ")])
    gaps = RowsView(
      score.gaps.enumerated().map { place, gap in
        Gap(
          rank: String(place + 1), item: gap.item, text: names[gap.item], action: gap.action,
          effort: phrases("readiness.efforts.\(min(3, max(1, gap.effort)))"),
          priority: phrases.decimal(gap.priority, places: 2), isCritical: Self.isCritical(gap.item, names))
      })
    deciding = RowsView(
      score.decidingAnswers.map { answer in
        Deciding(
          item: answer.item, text: names[answer.item],
          change: phrases(
            "readiness.decidingRow",
            ["to": Self.answer(answer.to, phrases), "from": Self.answer(answer.from, phrases)]),
          verdict: phrases("readiness.verdict.\(answer.verdict.rawValue)"))
      })
  }

  private static func area(
    _ name: String, _ score: Double?, _ least: Double, isTotal: Bool, _ phrases: Phrases
  ) -> Area {
    let words = phrases.fixed(score, places: 1)
    let label =
      score == nil
      ? "\(name): \(phrases("readiness.barUnknown"))"
      : "\(name): " + phrases("readiness.barText", ["score": words, "least": phrases.decimal(least)])
    let bar = ShareBar(
      score.map { $0 / 100 }, mark: least / 100,
      tone: score.map { $0 >= least ? "good" : "caution" } ?? "plain",
      label: label)
    return Area(
      name: name, score: score == nil ? phrases("readiness.barUnknown") : words, bar: bar, isTotal: isTotal)
  }

  private static func answer(_ id: String?, _ phrases: Phrases) -> String {
    phrases("readiness.answers.\(id ?? "none")")
  }

  private static func isCritical(_ item: String, _ names: Names) -> Bool {
    names.items.first { $0.id == item }?.isCritical == true
  }
}

extension ReadinessView {
  static func verdict(_ score: ReadinessScore, _ names: Names, _ phrases: Phrases) -> VerdictWords {
    var verdict = phrases("readiness.verdict.\(score.verdict.rawValue)")
    if score.verdict == .readinessProject, let variant = score.variant {
      verdict += " (\(phrases("readiness.variant.\(variant.rawValue)")))"
    }
    let tone =
      switch score.verdict {
      case .implement: "good"
      case .readinessProject: "caution"
      case .notYet: "bad"
      }
    return VerdictWords(
      verdict: verdict,
      figure: score.overall.map { phrases("readiness.scoreOf", ["score": phrases.fixed($0, places: 1)]) },
      sentences: reason(score, names, phrases), tone: tone)
  }

  /// Why the verdict is what it is (domain section 5.1).
  private static func reason(_ score: ReadinessScore, _ names: Names, _ phrases: Phrases) -> [String] {
    switch (score.verdict, score.variant) {
    case (.implement, _): return [phrases("readiness.reason.implement")]
    case (.readinessProject, let variant?): return [phrases("readiness.reason.\(variant.rawValue)")]
    case (.readinessProject, nil):
      let lacks = lacks(score, names, phrases)
      return [phrases("readiness.reason.quiz")] + (lacks.isEmpty ? [] : [lacks.joined(separator: "; ") + "."])
    case (.notYet, _):
      if let overall = score.overall, overall < ReadinessPage.notYetOverall {
        return [
          phrases(
            "readiness.reason.little",
            [
              "overall": phrases.fixed(overall, places: 1),
              "least": phrases.decimal(ReadinessPage.notYetOverall),
            ])
        ]
      }
      let isVoid = score.questions.q1 != "yes" && score.questions.q3 != "yes"
      return [phrases(isVoid ? "readiness.reason.nothing" : "readiness.reason.critical")]
    }
  }

  private static func lacks(_ score: ReadinessScore, _ names: Names, _ phrases: Phrases) -> [String] {
    var lacks: [String] = []
    if let overall = score.overall, overall < ReadinessPage.leastOverall {
      lacks.append(
        phrases(
          "readiness.lacks.overall",
          [
            "overall": phrases.fixed(overall, places: 1),
            "least": phrases.decimal(ReadinessPage.leastOverall),
          ]))
    }
    let low = score.areas.filter { ($0.score ?? 100) < ReadinessPage.leastArea }.map { names[$0.id] }
    if !low.isEmpty {
      lacks.append(
        phrases(
          "readiness.lacks.areas",
          ["least": phrases.decimal(ReadinessPage.leastArea), "names": phrases.list(low)]))
    }
    let open = score.areas.filter { $0.score == nil }.map { names[$0.id] }
    if !open.isEmpty { lacks.append(phrases("readiness.lacks.open", ["names": phrases.list(open)])) }
    let critical = score.gaps.map(\.item).filter { isCritical($0, names) }
    if !critical.isEmpty {
      lacks.append(phrases("readiness.lacks.critical", ["names": phrases.list(critical)]))
    }
    return lacks
  }
}
