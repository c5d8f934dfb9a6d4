/// Levels do not crowd at III.
struct MAT002RatingsSpread: Rule {
  static let description = RuleDescription(
    code: "MAT002", name: "ratings-spread", severity: .warning,
    what: "Levels do not crowd at III.",
    why: "The middle is where raters go who do not decide; such a profile shows no strengths and no gaps.",
    source: "Central tendency in ratings; the limits are our own",
    fix: "Answer by the evidence gates, one dimension at a time.", kinds: ["maturity"])

  static func judge(_ context: CheckContext) -> Judgement {
    MaturityFlags.judge(
      context, .crowding, message: "The levels crowd at III: the answers do not tell the dimensions apart.",
      remedy: "Answer by the evidence gates, one dimension at a time.")
  }
}
