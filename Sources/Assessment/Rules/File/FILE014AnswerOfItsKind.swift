import Forms
import Planning
import Spreadsheet

/// An answer is of the kind that its field asks for.
struct FILE014AnswerOfItsKind: Rule {
  static let description = RuleDescription(
    code: "FILE014", name: "answer-of-its-kind", severity: .error,
    what: "An answer is of the kind that its field asks for.",
    why:
      "A word among numbers, or one that is no choice, cannot be judged; the field looks filled in and is not.",
    source: "Practice of comparing a returned file with its template",
    fix: "Enter the number, the date or the choice alone.", kinds: [])

  static func judge(_ context: CheckContext) -> Judgement {
    .each(UnexpectedAnswer.all(in: context.form)) { answer in
      // Error values, the set-up (KPI013) and the stages of deals (DEAL001) have rules of their own.
      if case .error = answer.value { return .notJudged }
      if case .cell(let table, _, let column) = answer.location {
        if table == SetupContext.table { return .notJudged }
        if table == DealsContext.table, column == DealColumn.stage.rawValue { return .notJudged }
      }
      let asked = Asked(answer.field)
      return .violated(
        Flaw(
          answer.location, expected: asked.expected,
          message: unreadable(answer.field.label, Shown.cell(answer.value), asked.expected),
          remedy: asked.remedy))
    }
  }

  private static func unreadable(_ label: String, _ found: String, _ expected: String) -> String {
    "\(Shown.quoted(label)) holds \(Shown.quoted(found)), which is not \(expected)."
  }
}
