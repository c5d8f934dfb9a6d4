/// Levels are on average less than one above what the evidence supports.
struct MAT001RatingsHaveEvidence: Rule {
  static let description = RuleDescription(
    code: "MAT001", name: "ratings-have-evidence", severity: .warning,
    what: "Levels are on average less than one above what the evidence supports.",
    why: "People rate themselves too high, and most of all where nothing has to be shown.",
    source: "Heidemeier and Moser 2009: self-ratings are lenient",
    fix: "Show the evidence for the level, or lower the rating.", kinds: ["maturity"])

  static func judge(_ context: CheckContext) -> Judgement {
    MaturityFlags.judge(
      context, .overRating,
      message: "The levels are on average at least one above what the evidence supports.",
      remedy: "Show the evidence for the levels, or lower them.")
  }
}
