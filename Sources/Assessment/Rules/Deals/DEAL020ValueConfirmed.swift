/// Before an offer the buyer has confirmed the value that he was given.
struct DEAL020ValueConfirmed: Rule {
  static let description = RuleDescription.deals(
    "DEAL020", "value-confirmed", .info,
    what: "Before an offer the buyer has confirmed the value that he was given.",
    why: "Who has confirmed a value answers an offer; who has not asks for a discount.",
    source: "Our own judgement",
    fix: "Ask the buyer what the work so far was worth to him.")

  static func judge(_ context: CheckContext) -> Judgement {
    .skipped("No record of the value given to buyers was given.")
  }
}
