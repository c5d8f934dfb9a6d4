/// Not all dimensions have the same level.
struct MAT003RatingsDiffer: Rule {
  static let description = RuleDescription(
    code: "MAT003", name: "ratings-differ", severity: .warning,
    what: "Not all dimensions have the same level.",
    why: "No organisation is equally good at everything; the same answer throughout was copied down.",
    source: "Response sets in questionnaires",
    fix: "Go through the dimensions again, one by one.", kinds: ["maturity"])

  static func judge(_ context: CheckContext) -> Judgement {
    MaturityFlags.judge(
      context, .straightLining, message: "All rated dimensions have the same level.",
      remedy: "Go through the dimensions again, one by one.")
  }
}
