import Forms
import Planning
import Spreadsheet

/// Several people's readiness workbooks as one. They have no roles; each answer is the lower median of those given,
/// so an even split counts as the more cautious answer (domain section 12: medians over levels are lower medians):
///
/// - the three questions in the order no, don't know, yes;
/// - a quiz item in the order no, partly, yes, shown, where "shown" without a note of the evidence is a yes;
///   "not applicable" only when more than half of those who answered say so, for it would leave the score;
/// - effort by its lower median. Who left an answer blank has no say in it.
struct ReadinessMerge {
  let content: ReadinessContent
  let raters: [Answers]

  static let questions = ["q1", "q2", "q3"]
  static let questionSteps = ["no", "unknown", "yes"]

  init(raters: [JudgedWorkbook], content: ReadinessContent) {
    self.content = content
    self.raters = raters.map(\.answers)
  }

  /// What all raters together would have filled in.
  var answers: Answers {
    var answers = Answers()
    for id in Self.questions {
      if let step = lowerMedian(steps(of: id)) {
        answers.fields[id] = .choice(Self.questionSteps[step])
      }
    }
    answers.tables["quiz"] = content.items.map { merged($0.id) }
    return answers
  }

  private func steps(of question: String) -> [Int] {
    raters.compactMap { answers in
      answers[question]?.choice.flatMap { Self.questionSteps.firstIndex(of: $0) }
    }
  }

  private func rows(_ item: String) -> [AnswerRow] { raters.compactMap { $0.row("quiz", key: item) } }

  private static func evidence(_ row: AnswerRow) -> AnswerValue? {
    guard let evidence = row["evidence"] else { return nil }
    if case .unexpected(.error) = evidence { return nil }
    return evidence.text?.isEmpty == true ? nil : evidence
  }

  /// By points; nil for "not applicable" and for no answer.
  private static func step(_ row: AnswerRow) -> Int? {
    guard let answer = row["answer"]?.choice, let step = ReadinessQuiz.steps.firstIndex(of: answer) else {
      return nil
    }
    return step == 3 && evidence(row) == nil ? 2 : step
  }

  private func merged(_ item: String) -> AnswerRow {
    let rows = rows(item)
    let steps = rows.compactMap(Self.step)
    let excused = rows.count { $0["answer"]?.choice == ReadinessQuiz.notApplicable }
    var row = AnswerRow(key: item)
    if excused > steps.count {
      row.values["answer"] = .choice(ReadinessQuiz.notApplicable)
    } else if let step = lowerMedian(steps) {
      row.values["answer"] = .choice(ReadinessQuiz.steps[step])
      if step == 3 { row.values["evidence"] = rows.lazy.compactMap(Self.evidence).first }
    }
    let efforts = rows.compactMap { $0["effort"]?.number.flatMap(\.whole) }.filter { (1...3).contains($0) }
    row.values["effort"] = lowerMedian(efforts).map { .number(Double($0)) }
    return row
  }

  /// Questions that some answer yes and others no, and quiz items that are two points or more apart.
  var apart: [String] {
    func isApart(_ steps: [Int]) -> Bool { (steps.max() ?? 0) - (steps.min() ?? 0) >= 2 }
    return Self.questions.filter { isApart(steps(of: $0)) }
      + content.items.map(\.id).filter { isApart(rows($0).compactMap(Self.step)) }
  }

  /// The merged answers, scored by the form's own formulas.
  func score(_ template: Template, _ forms: FormCache) throws(TemplateError) -> ReadinessScore {
    ReadinessScore(FormValues(form: try forms.form(template), answers: answers), content: content)
  }
}
