import Forms
import Planning

/// What acknowledges a gift is a person's answer, not a machine's.
struct REC003PersonAcknowledges: ReciprocityRule {
  static let description = RuleDescription.reciprocity(
    "REC003", "person-acknowledges", .warning,
    what: "What acknowledges a gift is a person's answer, not a machine's.",
    why: "An automatic reply says that a mailbox works, nothing about the gift.",
    source: "Reciprocity ledger; domain notes 7.7, RC3",
    fix: "Answer no until a person has reacted.")

  static let columns = ["acknowledged", "words"]

  static func judge(_ ledger: ReciprocityContext) -> Judgement {
    .each(ledger.gifts) { gift in
      guard gift.isYes("acknowledged"), let words = gift.answers["words"]?.text?.folded, !words.isEmpty else {
        return .notJudged
      }
      guard let sign = ledger.content.autoReplies.first(where: { words.contains($0.folded) }) else {
        return .holds
      }
      return .violated(Flaw(gift.at("acknowledged"), message: automatic(sign), remedy: remedy))
    }
  }

  private static func automatic(_ sign: String) -> String {
    "It counts as acknowledged by a person, but their words read like an automatic reply (\(Shown.quoted(sign)))."
  }
  private static let remedy = "Answer no until a person has reacted."
}
