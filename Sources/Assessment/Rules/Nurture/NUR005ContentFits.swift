import Forms
import Planning

/// What a lead gets is made for its persona and stage.
struct NUR005ContentFits: NurtureRule {
  static let description = RuleDescription.nurture(
    "NUR005", "content-fits", .warning,
    what: "What a lead gets is made for its persona and stage.",
    why: "The right words for somebody else, or for later, are the wrong words.",
    source: "Lead nurturing; domain notes 7.3, N5",
    fix: "Choose content made for the lead, or correct persona and stage.")

  static let needs: [(table: String, columns: [String])] = [
    ("touches", ["date", "lead", "touch", "content"]), ("leads", ["lead", "persona", "stage", "stageSince"]),
    ("assets", ["content", "persona", "stage"]),
  ]

  /// Of gifts since the lead stands in its present stage: where it stood before is not known.
  static func judge(_ nurture: NurtureContext) -> Judgement {
    .each(nurture.touches.filter { $0.kind == "gift" }) { touch in
      guard let lead = nurture.leads.first(where: { $0.identity == touch.lead }),
        let persona = lead.choice("persona"), let stage = lead.choice("stage"),
        let since = lead.date("stageSince"), touch.date >= since
      else { return .notJudged }
      let assets = nurture.assets.filter { $0.name == touch.content && $0.persona != nil && $0.stage != nil }
      guard !assets.isEmpty else { return .notJudged }
      if assets.contains(where: { $0.persona == persona && $0.stage == stage }) { return .holds }
      return .violated(
        Flaw(
          touch.at("content"), expected: "content for \(nurture.name(persona)), \(nurture.name(stage))",
          message: unfit(touch, lead, nurture.name(persona), nurture.name(stage)), remedy: remedy))
    }
  }

  private static func unfit(
    _ touch: NurtureTouch, _ lead: NurtureLead, _ persona: String, _ stage: String
  ) -> String {
    let content = Shown.quoted(touch.answers["content"]?.text?.trimmed ?? "")
    return "\(content) is not made for \(Shown.quoted(lead.name)) (\(persona), \(stage))."
  }
  private static let remedy = "Choose content for the lead's persona and stage, or correct those."
}
