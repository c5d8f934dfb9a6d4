import Planning

/// In an open deal something happened in the last 30 days.
struct LINK004OpenDealIsWorkedOn: LinkRule {
  static let description = RuleDescription.links(
    "LINK004", "open-deal-is-worked-on", .warning,
    what: "In an open deal something happened in the last 30 days.",
    why: "A deal in which nothing happens is no deal; it only makes the forecast look better than it is.",
    source: "CRM link check; domain notes 7.6, L04",
    fix: "Call, or close the deal as lost.")

  static let requirement = LinkRequirement(
    .init(
      .deals, needs: "deals.state", "activities.deal",
      scope: "SELECT count(*) FROM deals WHERE state = 'open'",
      failing: """
        SELECT row FROM deals AS d
        WHERE d.state = 'open' AND NOT EXISTS (
          SELECT 1 FROM dealDates AS a WHERE a.deal = d.id AND a.last >= :asOf - :activityDays)
        """))
}
