import Forms
import Planning
import Spreadsheet

/// The answers of a readiness check, to be scored once more with one answer changed. The numbers that are reported
/// are those of the form's own formulas; a test holds the two together.
struct ReadinessQuiz {
  /// The answers of a quiz item that carry points, in rising order.
  static let steps = ["no", "partly", "yes", "shown"]
  static let notApplicable = "na"
  /// An area with a smaller share of answers is not assessed.
  static let leastAnswered = 0.7

  struct Item {
    let id: String
    let area: String
    let isCritical: Bool
    /// Id of the answer; nil where there is none, or none of the choices.
    var answer: String?
    let hasEvidence: Bool

    /// no 0, partly 1, yes 2, shown 3, or 2 where nothing is said of the evidence; nil without an answer and for
    /// "not applicable".
    var points: Int? {
      guard let answer, let points = steps.firstIndex(of: answer) else { return nil }
      return points == 3 && !hasEvidence ? 2 : points
    }
  }

  let areas: [String]
  var questions: [String: String]
  var items: [Item]

  init(_ values: FormValues, content: ReadinessContent) {
    areas = content.areas.map(\.id)
    questions = Dictionary(
      ["q1", "q2", "q3"].compactMap { id in values.answers[id]?.choice.map { (id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let rows = values.answers.rows("quiz")
    items = content.items.map { item in
      Item(
        id: item.id, area: item.area, isCritical: item.isCritical,
        answer: rows.first { $0.key == item.id }?["answer"]?.choice,
        hasEvidence: ReadinessQuiz.isFilled(values.value("quiz", key: item.id, column: "evidence")))
    }
  }

  private static func isFilled(_ value: CellValue) -> Bool {
    switch value {
    case .blank, .error, .text(""): false
    case .number, .text, .boolean: true
    }
  }

  /// 100 x points / (3 x items with points); nil below 70 % answered and where nothing applies.
  func score(ofArea area: String) -> Double? {
    let items = items.filter { $0.area == area }
    let points = items.compactMap(\.points)
    let answered = points.count + items.count { $0.answer == ReadinessQuiz.notApplicable }
    guard !points.isEmpty, Double(answered) >= ReadinessQuiz.leastAnswered * Double(items.count) else {
      return nil
    }
    return 100 * Double(points.reduce(0, +)) / Double(3 * points.count)
  }

  var areaScores: [Double?] { areas.map(score(ofArea:)) }

  var overall: Double? {
    let scores = areaScores.compactMap(\.self)
    return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
  }

  var criticalZeros: Int { items.count { $0.isCritical && $0.points == 0 } }
  var criticalBelow: Int { items.count { $0.isCritical && ($0.points ?? 0) < 2 } }

  var verdict: ReadinessVerdict {
    ReadinessVerdict.of(
      q1: questions["q1"], q2: questions["q2"], q3: questions["q3"], overall: overall, areas: areaScores,
      criticalZeros: criticalZeros, criticalBelow: criticalBelow)
  }

  /// Every change of a single answer by one step after which the verdict is another than `verdict`: the questions
  /// (yes to no, anything else to yes), then the quiz items, one step down and one step up.
  func decidingAnswers(verdict: ReadinessVerdict) -> [ReadinessScore.DecidingAnswer] {
    var found: [ReadinessScore.DecidingAnswer] = []
    func note(_ item: String, from: String?, to: String, _ changed: ReadinessQuiz) {
      let other = changed.verdict
      if other != verdict { found.append(.init(item: item, from: from, to: to, verdict: other)) }
    }
    for id in ["q1", "q2", "q3"] {
      let to = questions[id] == "yes" ? "no" : "yes"
      var changed = self
      changed.questions[id] = to
      note(id, from: questions[id], to: to, changed)
    }
    for (place, item) in items.enumerated() {
      guard let answer = item.answer, let step = ReadinessQuiz.steps.firstIndex(of: answer) else { continue }
      for next in [step - 1, step + 1] where ReadinessQuiz.steps.indices.contains(next) {
        var changed = self
        changed.items[place].answer = ReadinessQuiz.steps[next]
        note(item.id, from: answer, to: ReadinessQuiz.steps[next], changed)
      }
    }
    return found
  }
}
