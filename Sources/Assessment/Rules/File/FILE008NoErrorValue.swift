import Forms
import Planning
import Spreadsheet

/// No answer is an error value such as #DIV/0!.
struct FILE008NoErrorValue: Rule {
  static let description = RuleDescription(
    code: "FILE008", name: "no-error-value", severity: .error,
    what: "No answer is an error value such as #DIV/0!.",
    why: "An error stands for a value that nobody knows; everything computed with it is unknown too.",
    source: "Practice of comparing a returned file with its template",
    fix: "Enter the value itself instead of the formula.", kinds: [])

  static func judge(_ context: CheckContext) -> Judgement {
    .each(UnexpectedAnswer.all(in: context.form)) { answer in
      guard case .error(let error) = answer.value else { return .holds }
      return .violated(
        Flaw(
          answer.location, expected: Asked(answer.field).expected,
          message: failing(answer.field.label, error.code),
          remedy: "Enter the value itself instead of the formula that fails."))
    }
  }

  private static func failing(_ label: String, _ code: String) -> String {
    "\(Shown.quoted(label)) holds the error \(code)."
  }
}
