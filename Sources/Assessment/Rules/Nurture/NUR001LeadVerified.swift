import Forms
import Planning

/// The priorities, needs and role of every lead were verified at least once.
struct NUR001LeadVerified: NurtureRule {
  static let description = RuleDescription.nurture(
    "NUR001", "lead-verified", .warning,
    what: "The priorities, needs and role of every lead were verified at least once.",
    why: "What nobody asked them is our guess, and we would nurture the guess.",
    source: "Lead nurturing; domain notes 7.3, N1",
    fix: "Ask them, and enter the day.")

  static let needs: [(table: String, columns: [String])] = [("leads", ["lead"] + NurtureLead.verifications)]

  static func judge(_ nurture: NurtureContext) -> Judgement {
    .each(nurture.leads) { lead in
      guard NurtureLead.verifications.allSatisfy({ lead.date($0) == nil }) else { return .holds }
      return .violated(Flaw(lead.at("prioritiesVerified"), message: never(lead), remedy: remedy))
    }
  }

  private static func never(_ lead: NurtureLead) -> String {
    "Nothing that is said of \(Shown.quoted(lead.name)) was ever verified."
  }
  private static let remedy = "Ask for priorities, needs and role, and enter the day of each."
}
