import Planning

/// A deal is not closed before it was created.
struct LINK019ClosedAfterCreated: LinkRule {
  static let description = RuleDescription.links(
    "LINK019", "closed-after-created", .error,
    what: "A deal is not closed before it was created.",
    why: "Such a deal was entered afterwards; it makes the sales cycle shorter than it is.",
    source: "CRM link check; domain notes 7.6, L19",
    fix: "Correct the days; enter deals when they begin.")

  static let requirement = LinkRequirement(
    .init(
      .deals, needs: "deals.state", "deals.created", "deals.close|deals.closed|deals.wonOn",
      scope: """
        SELECT count(*) FROM deals
        WHERE state IN ('won', 'lost') AND created IS NOT NULL AND ended IS NOT NULL
        """,
      failing: "SELECT row FROM deals WHERE state IN ('won', 'lost') AND ended < created"))
}
