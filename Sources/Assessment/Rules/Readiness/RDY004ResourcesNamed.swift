/// Who says that there are resources has cost, hours and a sponsor for them.
struct RDY004ResourcesNamed: Rule {
  static let description = RuleDescription(
    code: "RDY004", name: "resources-named", severity: .warning,
    what: "Who says that there are resources has cost, hours and a sponsor for them.",
    why: "Resources that are in no budget and no calendar are hopes.",
    source: "Bias of self-ratings: Heidemeier and Moser 2009",
    fix: "Correct one of the two answers.", kinds: ["readiness"])

  static func judge(_ context: CheckContext) -> Judgement {
    QuizContradiction.judge(context, question: "q3", items: ["18", "19", "20"], claim: "there are resources")
  }
}
