import Forms
import Planning
import Spreadsheet

/// A person acknowledges a gift within two weeks.
struct REC002GiftAcknowledged: ReciprocityRule {
  static let description = RuleDescription.reciprocity(
    "REC002", "gift-acknowledged", .warning,
    what: "A person acknowledges a gift within two weeks.",
    why: "A gift that nobody noticed obliges nobody, and may never have arrived.",
    source: "Reciprocity ledger; domain notes 7.7, RC2",
    fix: "Ask whether it arrived and what it was worth to them.")

  static let columns = ["date", "acknowledged"]

  static func judge(_ ledger: ReciprocityContext) -> Judgement {
    let limit = ledger.settings.reciprocityAnswerDays
    return .each(ledger.gifts) { gift in
      guard let given = gift.date else { return .notJudged }
      let days = ledger.asOf.days(since: given)
      guard !gift.isYes("acknowledged"), days > limit else { return .holds }
      return .violated(Flaw(gift.at("acknowledged"), message: silent(gift, days), remedy: remedy))
    }
  }

  private static func silent(_ gift: Gift, _ days: Int) -> String {
    "Nobody has acknowledged in \(Shown.counted(days, "day")) what was given in \(Shown.quoted(gift.deal))."
  }
  private static let remedy = "Ask whether it arrived and what it was worth to them."
}
