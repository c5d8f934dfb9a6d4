import Forms
import Planning

/// A lead that left three touches unanswered is left more time.
struct NUR006SilenceHeard: NurtureRule {
  static let description = RuleDescription.nurture(
    "NUR006", "silence-heard", .warning,
    what: "A lead that left three touches unanswered is left more time.",
    why: "Who is pushed while silent unsubscribes.",
    source: "Lead nurturing; domain notes 7.3, N6",
    fix: "Lower the rhythm, or ask once whether they want to hear from you.")

  static let needs: [(table: String, columns: [String])] = [
    ("touches", ["date", "lead", "touch"]), ("leads", ["lead"]),
  ]

  static func judge(_ nurture: NurtureContext) -> Judgement {
    let limit = nurture.settings.nurtureSilentTouches
    return .each(nurture.leads) { lead in
      let touches = nurture.touches(of: lead)
      guard !touches.isEmpty else { return .notJudged }
      let silent = touches.reversed().prefix { $0.isOurs }.count
      guard silent >= max(1, limit) else { return .holds }
      return .violated(Flaw(lead.at("lead"), message: quiet(lead, silent), remedy: remedy))
    }
  }

  private static func quiet(_ lead: NurtureLead, _ touches: Int) -> String {
    "\(Shown.quoted(lead.name)) has not answered the last \(touches) touches."
  }
  private static let remedy = "Leave more time between touches, or ask whether they want to hear from you."
}
