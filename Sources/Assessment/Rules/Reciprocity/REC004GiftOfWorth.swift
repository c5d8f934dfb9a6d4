import Forms
import Planning

/// A gift was worth something to the one who got it.
struct REC004GiftOfWorth: ReciprocityRule {
  static let description = RuleDescription.reciprocity(
    "REC004", "gift-of-worth", .warning,
    what: "A gift was worth something to the one who got it.",
    why: "What is worth nothing to them costs us time and them attention.",
    source: "Reciprocity ledger; domain notes 7.7, RC4",
    fix: "Ask what would have helped, and give that.")

  static let columns = ["value"]

  static func judge(_ ledger: ReciprocityContext) -> Judgement {
    .each(ledger.gifts) { gift in
      guard let value = gift.answers["value"]?.number else { return .notJudged }
      return value == 0 ? .violated(Flaw(gift.at("value"), message: worthless(gift), remedy: remedy)) : .holds
    }
  }

  private static func worthless(_ gift: Gift) -> String {
    "What was given in \(Shown.quoted(gift.deal)) was worth nothing to them."
  }
  private static let remedy = "Ask what would have helped, and give that."
}
