import Planning

/// In an open deal something is planned.
struct LINK005OpenDealHasNextStep: LinkRule {
  static let description = RuleDescription.links(
    "LINK005", "open-deal-has-next-step", .warning,
    what: "In an open deal something is planned.",
    why: "Without an agreed next step it is the buyer alone who decides when the deal goes on.",
    source: "CRM link check; domain notes 7.6, L05",
    fix: "Agree on a next step with the buyer, and enter it with its day.")

  static let requirement = LinkRequirement(
    .init(
      .deals, needs: "deals.state", "activities.deal",
      scope: "SELECT count(*) FROM deals WHERE state = 'open'",
      failing: """
        SELECT row FROM deals AS d
        WHERE d.state = 'open' AND NOT EXISTS (SELECT 1 FROM dealDates AS a WHERE a.deal = d.id AND a.next > :asOf)
        """))
}
