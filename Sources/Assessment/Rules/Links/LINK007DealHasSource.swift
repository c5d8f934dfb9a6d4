import Planning

/// A deal says where it came from: a source or a campaign.
struct LINK007DealHasSource: LinkRule {
  static let description = RuleDescription.links(
    "LINK007", "deal-has-source", .warning,
    what: "A deal says where it came from: a source or a campaign.",
    why: "Only deals with a source tell which marketing brings turnover.",
    source: "CRM link check; domain notes 7.6, L07",
    fix: "Choose the source when the deal is made, and make the field required.")

  static let requirement = LinkRequirement(
    .init(
      .deals, needs: "deals.source|deals.campaign",
      scope: "SELECT count(*) FROM deals",
      failing: "SELECT row FROM deals WHERE source IS NULL AND campaign IS NULL"))
}
