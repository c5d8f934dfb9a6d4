/// Who says that processes work followed them in the last deals.
struct RDY003ProcessFollowed: Rule {
  static let description = RuleDescription(
    code: "RDY003", name: "process-followed", severity: .warning,
    what: "Who says that processes work followed them in the last deals.",
    why: "Steps that nobody followed have not been seen to work.",
    source: "Bias of self-ratings: Heidemeier and Moser 2009",
    fix: "Correct one of the two answers.", kinds: ["readiness"])

  static func judge(_ context: CheckContext) -> Judgement {
    QuizContradiction.judge(context, question: "q2", items: ["02"], claim: "processes work")
  }
}
