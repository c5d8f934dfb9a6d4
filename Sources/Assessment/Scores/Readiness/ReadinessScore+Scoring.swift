public import Forms
public import Planning

extension ReadinessScore {
  /// The score of one returned workbook. Areas, overall and counts are the form's own numbers.
  public init(_ values: FormValues, content: ReadinessContent) {
    let values = values.withoutErrorsInAnswers
    let quiz = ReadinessQuiz(values, content: content)
    let q1 = quiz.questions["q1"]
    let q2 = quiz.questions["q2"]
    let q3 = quiz.questions["q3"]
    let areas = content.areas.map { area in
      let score = values.number("areas", key: area.id, column: "score")
      return Area(id: area.id, score: score, assessable: score != nil)
    }
    let overall = values.number("overall")
    let verdict = ReadinessVerdict.of(
      q1: q1, q2: q2, q3: q3, overall: overall, areas: areas.map(\.score),
      criticalZeros: values.number("criticalZeros")?.whole ?? 0,
      criticalBelow: values.number("criticalBelow")?.whole ?? 1)
    self.init(
      verdict: verdict, variant: ReadinessVariant.of(q1: q1, q2: q2, q3: q3),
      questions: Questions(q1: q1, q2: q2, q3: q3), overall: overall, areas: areas,
      gaps: ReadinessScore.gaps(values, content: content),
      decidingAnswers: quiz.decidingAnswers(verdict: verdict),
      contradictions: ReadinessScore.contradictions(quiz))
  }

  /// What an item's effort counts as where the client gave none of 1 to 3.
  static let usualEffort = 2

  private static func gaps(_ values: FormValues, content: ReadinessContent) -> [Gap] {
    let weights = Dictionary(
      content.areas.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
    let gaps = content.items.compactMap { item -> Gap? in
      guard let points = values.number("quiz", key: item.id, column: "points"), points < 2 else { return nil }
      let entered = values.number("quiz", key: item.id, column: "effort")
      let given = entered?.whole.flatMap { (1...3).contains($0) ? $0 : nil }
      let effort = given ?? usualEffort
      let own = (weights[item.area] ?? 1) * (item.isCritical ? 2 : 1) * (2 - points) / Double(effort)
      let sheet = values.number("quiz", key: item.id, column: "priority")
      let isUsual = given != nil || entered == nil
      return Gap(
        item: item.id, priority: isUsual ? sheet ?? own : own, action: item.action, effort: effort)
    }
    return gaps.sorted { ($1.priority, $0.item) < ($0.priority, $1.item) }
  }

  /// Questions answered yes though the quiz says no.
  private static let contradictory: [(code: String, question: String, items: [String])] = [
    ("RDY002", "q1", ["01"]), ("RDY003", "q2", ["02"]), ("RDY004", "q3", ["18", "19", "20"]),
  ]

  private static func contradictions(_ quiz: ReadinessQuiz) -> [Contradiction] {
    contradictory.compactMap { code, question, ids in
      guard quiz.questions[question] == "yes" else { return nil }
      let items = quiz.items.filter { ids.contains($0.id) && $0.answer == "no" }.map(\.id)
      return items.isEmpty ? nil : Contradiction(code: code, items: items)
    }
  }
}

extension ReadinessScore: KindScore {
  public static let kind = "readiness"

  /// Of the quiz's points.
  public var standing: Double? { overall.map { $0 / 100 } }

  public init?(judging workbook: WorkbookToScore) {
    guard let content = workbook.template.content as? ReadinessContent else { return nil }
    self.init(workbook.values, content: content)
  }

  public static var isRating: Bool { true }

  public static func merge(_ raters: [JudgedWorkbook], forms: FormCache) throws(TemplateError)
    -> MergedRatings?
  {
    guard let first = raters.first, let content = first.template.content as? ReadinessContent else {
      return nil
    }
    let merge = ReadinessMerge(raters: raters, content: content)
    let score = raters.count > 1 ? try merge.score(first.template, forms) : first.score
    return MergedRatings(score: score, apart: merge.apart)
  }
}
