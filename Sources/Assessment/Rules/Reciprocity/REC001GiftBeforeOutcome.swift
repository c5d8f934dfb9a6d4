import Forms
import Planning
import Spreadsheet

/// A gift was given before its deal was won or lost.
struct REC001GiftBeforeOutcome: ReciprocityRule {
  static let description = RuleDescription.reciprocity(
    "REC001", "gift-before-outcome", .error,
    what: "A gift was given before its deal was won or lost.",
    why: "What is given afterwards is thanks or comfort, and would be counted as if it had come first.",
    source: "Reciprocity ledger; domain notes 7.7, RC1",
    fix: "Correct the day, or take the gift out of the ledger.")

  static let columns = ["date"]

  static func judge(_ ledger: ReciprocityContext) -> Judgement {
    .each(ledger.gifts) { gift in
      guard let given = gift.date, let ended = ledger.ended[gift.identity] else { return .notJudged }
      guard given > ended else { return .holds }
      return .violated(Flaw(gift.at("date"), message: late(gift, given.days(since: ended)), remedy: remedy))
    }
  }

  private static func late(_ gift: Gift, _ days: Int) -> String {
    "It was given \(Shown.counted(days, "day")) after \(Shown.quoted(gift.deal)) had ended."
  }
  private static let remedy = "Correct the day, or take the gift out of the ledger."
}
