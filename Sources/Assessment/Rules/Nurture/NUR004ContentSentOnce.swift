import Forms
import Planning

/// A lead gets the same content once.
struct NUR004ContentSentOnce: NurtureRule {
  static let description = RuleDescription.nurture(
    "NUR004", "content-sent-once", .warning,
    what: "A lead gets the same content once.",
    why: "A gift that comes twice says that nobody remembers the first one.",
    source: "Lead nurturing; domain notes 7.3, N4",
    fix: "Send something else next time.")

  static let needs: [(table: String, columns: [String])] = [
    ("touches", ["date", "lead", "touch", "content"])
  ]

  static func judge(_ nurture: NurtureContext) -> Judgement {
    var seen: Set<[String]> = []
    return .each(nurture.touches.filter(\.isOurs)) { touch in
      guard let content = touch.content else { return .notJudged }
      guard !seen.insert([touch.lead, content]).inserted else { return .holds }
      return .violated(Flaw(touch.at("content"), message: again(touch), remedy: remedy))
    }
  }

  private static func again(_ touch: NurtureTouch) -> String {
    let lead = Shown.quoted(touch.answers["lead"]?.text?.trimmed ?? "")
    return "\(lead) had \(Shown.quoted(touch.answers["content"]?.text?.trimmed ?? "")) before."
  }
  private static let remedy = "Send something else next time."
}
