import Forms
import Planning

/// A yes to one of the three questions that the quiz contradicts: what RDY002 to RDY004 have in common.
enum QuizContradiction {
  static func judge(_ context: CheckContext, question: String, items: [String], claim: String) -> Judgement {
    let form = context.form
    if let reason = form.missing(["answer"], of: table) { return .skipped(reason) }
    guard form.answers[question]?.choice == "yes" else { return .judged(0, violations: []) }
    let rows = form.answers.rows(table).enumerated().filter { items.contains($0.element.key ?? "") }
    return .each(rows) { index, row in
      guard let answer = row["answer"], !answer.isUnexpected else { return .notJudged }
      guard answer.choice == "no" else { return .holds }
      let number = question.dropFirst()
      return .violated(
        Flaw(
          .cell(table: table, row: index, column: "answer"), expected: "partly, yes or shown",
          message: "Question \(number) says that \(claim), item \(row.key ?? "") says no.",
          remedy: "Correct question \(number) or this answer."))
    }
  }

  private static let table = "quiz"
}
