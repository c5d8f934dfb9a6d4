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
    /// Place of its area; nil where the template has none of that id.
    let area: Int?
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

  let areaCount: Int
  var questions: [String: String]
  var items: [Item]

  init(_ values: FormValues, content: ReadinessContent) {
    areaCount = content.areas.count
    questions = Dictionary(
      ["q1", "q2", "q3"].compactMap { id in values.answers[id]?.choice.map { (id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let rows = values.answers.rows("quiz")
    items = content.items.map { item in
      Item(
        id: item.id, area: content.areas.firstIndex { $0.id == item.area }, isCritical: item.isCritical,
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

  /// What the answers come to.
  var tally: Tally {
    var sums = [AreaSum](repeating: AreaSum(), count: areaCount)
    var tally = Tally()
    for item in items {
      let points = item.points
      if let area = item.area {
        sums[area].items += 1
        if let points {
          sums[area].points += points
          sums[area].counted += 1
        }
        if points != nil || item.answer == ReadinessQuiz.notApplicable { sums[area].answered += 1 }
      }
      guard item.isCritical else { continue }
      if points == 0 { tally.criticalZeros += 1 }
      if (points ?? 0) < 2 { tally.criticalBelow += 1 }
    }
    tally.areas = sums.map(\.score)
    return tally
  }

  struct Tally {
    var areas: [Double?] = []
    var criticalZeros = 0
    var criticalBelow = 0

    var overall: Double? {
      let scores = areas.compactMap(\.self)
      return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }
  }

  private struct AreaSum {
    var items = 0
    var answered = 0
    var counted = 0
    var points = 0

    /// 100 x points / (3 x items with points); nil below 70 % answered and where nothing applies.
    var score: Double? {
      guard counted > 0, Double(answered) >= ReadinessQuiz.leastAnswered * Double(items) else { return nil }
      return 100 * Double(points) / Double(3 * counted)
    }
  }

  var verdict: ReadinessVerdict {
    let tally = tally
    return ReadinessVerdict.of(
      q1: questions["q1"], q2: questions["q2"], q3: questions["q3"], overall: tally.overall,
      areas: tally.areas, criticalZeros: tally.criticalZeros, criticalBelow: tally.criticalBelow)
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
