import Forms
import Planning

/// Nobody is asked three times without having been given something in between.
struct NUR007GiftBeforeAsk: NurtureRule {
  static let description = RuleDescription.nurture(
    "NUR007", "gift-before-ask", .warning,
    what: "Nobody is asked three times without having been given something in between.",
    why: "Asking spends trust, and only giving earns it.",
    source: "Lead nurturing; domain notes 7.3, N7",
    fix: "Give something of worth before you ask again.")

  static let needs: [(table: String, columns: [String])] = [("touches", ["date", "lead", "touch"])]

  static func judge(_ nurture: NurtureContext) -> Judgement {
    let limit = max(1, nurture.settings.nurtureAsks)
    var asks: [String: Int] = [:]
    return .each(nurture.touches.filter(\.isOurs)) { touch in
      guard touch.kind == "ask" else {
        asks[touch.lead] = 0
        return .holds
      }
      asks[touch.lead, default: 0] += 1
      guard let count = asks[touch.lead], count >= limit else { return .holds }
      return .violated(Flaw(touch.at("touch"), message: pushed(touch, count), remedy: remedy))
    }
  }

  private static func pushed(_ touch: NurtureTouch, _ asks: Int) -> String {
    let lead = Shown.quoted(touch.answers["lead"]?.text?.trimmed ?? "")
    return "This is ask number \(asks) to \(lead) without a gift in between."
  }
  private static let remedy = "Give something of worth before the next ask."
}
