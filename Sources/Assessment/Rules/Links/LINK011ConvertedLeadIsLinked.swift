import Planning

/// A converted lead names the contact and the deal that were made of it.
struct LINK011ConvertedLeadIsLinked: LinkRule {
  static let description = RuleDescription.links(
    "LINK011", "converted-lead-is-linked", .warning,
    what: "A converted lead names the contact and the deal that were made of it.",
    why: "Where the thread breaks, marketing cannot show what its leads became.",
    source: "CRM link check; domain notes 7.6, L11",
    fix: "Enter the contact and the deal; convert leads with the CRM, not by copying.")

  static let requirement = LinkRequirement(
    .init(
      .leads, needs: "leads.converted", "leads.contact", "leads.deal",
      scope: "SELECT count(*) FROM leads WHERE converted = 1",
      failing: "SELECT row FROM leads WHERE converted = 1 AND (contact IS NULL OR deal IS NULL)"))
}
