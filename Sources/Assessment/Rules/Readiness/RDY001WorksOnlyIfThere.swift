import Forms
import Planning

/// A process works only if there is one: the second question is not yes unless the first is.
struct RDY001WorksOnlyIfThere: Rule {
  static let description = RuleDescription(
    code: "RDY001", name: "works-only-if-there", severity: .error,
    what: "A process works only if there is one: the second question is not yes unless the first is.",
    why: "One of the two answers is wrong, and the verdict hangs on both.",
    source: "Arithmetic: what is not there cannot work",
    fix: "Answer the first question anew; if it stays no, leave the second one empty.", kinds: ["readiness"])

  static func judge(_ context: CheckContext) -> Judgement {
    let answers = context.form.answers
    guard answers["q2"]?.choice == "yes" else { return .judged(answers["q2"] == nil ? 0 : 1, violations: []) }
    if answers["q1"]?.choice == "yes" { return .judged(1, violations: []) }
    let flaw = Flaw(
      .field("q2"), expected: "no or empty, or yes in the first question", message: message,
      remedy: "Answer the first question anew; if it stays no, leave this one empty.")
    return .judged(1, violations: [Violation(flaws: [flaw])])
  }

  private static let message =
    "Processes cannot work that are not in place: question 2 is yes, question 1 is not."
}
