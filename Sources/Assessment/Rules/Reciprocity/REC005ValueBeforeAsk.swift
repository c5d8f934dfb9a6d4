import Forms
import Planning
import Spreadsheet

/// Nothing is asked for in a deal before the buyer has confirmed that something was worth it.
struct REC005ValueBeforeAsk: ReciprocityRule {
  static let description = RuleDescription.reciprocity(
    "REC005", "value-before-ask", .warning,
    what: "Nothing is asked for in a deal before the buyer has confirmed that something was worth it.",
    why: "Who asks before giving asks a stranger.",
    source: "Reciprocity ledger; domain notes 7.7, RC5",
    fix: "Ask what the gift was worth before you ask for something.")

  static let columns = ["date", "confirmed", "askedOn"]

  static func judge(_ ledger: ReciprocityContext) -> Judgement {
    .each(ledger.gifts) { gift in
      guard let asked = gift.answers["askedOn"]?.date else { return .notJudged }
      let isEarned = ledger.gifts.contains { other in
        other.identity == gift.identity && other.isYes("confirmed") && (other.date ?? asked) <= asked
      }
      return isEarned ? .holds : .violated(Flaw(gift.at("askedOn"), message: early(gift), remedy: remedy))
    }
  }

  private static func early(_ gift: Gift) -> String {
    "Something was asked for in \(Shown.quoted(gift.deal)) before the buyer had confirmed the worth of any gift."
  }
  private static let remedy = "Ask first what the gift was worth to them."
}
