import Planning

/// A won deal has product lines that add up to its amount.
struct LINK009WonDealHasLines: LinkRule {
  static let description = RuleDescription.links(
    "LINK009", "won-deal-has-lines", .warning,
    what: "A won deal has product lines that add up to its amount.",
    why: "Without them nobody knows what was sold, and what could be sold beside it.",
    source: "CRM link check; domain notes 7.6, L09",
    fix: "Enter what was sold, and let the amount be computed from it.")

  static let requirement = LinkRequirement(
    .init(
      .deals, needs: "deals.state", "deals.amount|deals.wonAmount", "lines.deal", "lines.amount",
      scope: "SELECT count(*) FROM deals WHERE state = 'won'",
      failing: """
        SELECT row FROM deals AS d
        WHERE d.state = 'won' AND coalesce((
          SELECT abs(sum(l.amount) - coalesce(d.wonAmount, d.amount)) FROM lines AS l WHERE l.deal = d.id
        ), 1e300) > 0.011
        """))
}
