/// Who says that processes are in place has the way to a signed customer written down.
struct RDY002ProcessWritten: Rule {
  static let description = RuleDescription(
    code: "RDY002", name: "process-written", severity: .warning,
    what: "Who says that processes are in place has the way to a signed customer written down.",
    why: "A process that is nowhere written is a habit, and automating it automates one person's habit.",
    source: "Bias of self-ratings: Heidemeier and Moser 2009",
    fix: "Correct one of the two answers.", kinds: ["readiness"])

  static func judge(_ context: CheckContext) -> Judgement {
    QuizContradiction.judge(context, question: "q1", items: ["01"], claim: "processes are in place")
  }
}
