import Forms
import Planning

/// Nobody is given three times in a row without any answer.
struct REC006GivingIsMutual: ReciprocityRule {
  static let description = RuleDescription.reciprocity(
    "REC006", "giving-is-mutual", .warning,
    what: "Nobody is given three times in a row without any answer.",
    why: "Giving that is not answered is no exchange; it trains the buyer to wait for more.",
    source: "Reciprocity ledger; domain notes 7.7, RC6",
    fix: "Stop giving, and ask whether what you gave was of use.")

  static let columns = ["date", "acknowledged", "confirmed"]

  static func judge(_ ledger: ReciprocityContext) -> Judgement {
    let limit = max(1, ledger.settings.reciprocityGifts)
    var unanswered: [String: Int] = [:]
    return .each(ledger.gifts.filter { $0.date != nil }) { gift in
      guard !gift.isAnswered else {
        unanswered[gift.identity] = 0
        return .holds
      }
      unanswered[gift.identity, default: 0] += 1
      guard let count = unanswered[gift.identity], count >= limit else { return .holds }
      return .violated(Flaw(gift.at("deal"), message: oneSided(gift, count), remedy: remedy))
    }
  }

  private static func oneSided(_ gift: Gift, _ count: Int) -> String {
    "This is gift number \(count) in \(Shown.quoted(gift.deal)) without any answer."
  }
  private static let remedy = "Stop giving, and ask whether what you gave was of use."
}
