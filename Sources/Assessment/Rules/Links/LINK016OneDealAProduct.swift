import Planning

/// An account has one open deal a product.
struct LINK016OneDealAProduct: LinkRule {
  static let description = RuleDescription.links(
    "LINK016", "one-deal-a-product", .info,
    what: "An account has one open deal a product.",
    why:
      "Two open deals on the same thing are mostly one that was entered twice, and the forecast counts both.",
    source: "CRM link check; domain notes 7.6, L16",
    fix: "Close one of them, or say in their names how they differ.")

  static let requirement = LinkRequirement(
    .init(
      .accounts, needs: "deals.state", "deals.account", "accounts.id", "lines.deal", "lines.product",
      scope: """
        SELECT count(DISTINCT a.id) FROM accounts AS a WHERE a.id IN (
          SELECT d.account FROM deals AS d JOIN lines AS l ON l.deal = d.id
          WHERE d.state = 'open' AND l.product IS NOT NULL)
        """,
      failing: """
        SELECT min(a.row) FROM accounts AS a WHERE a.id IN (
          SELECT d.account FROM deals AS d JOIN lines AS l ON l.deal = d.id
          WHERE d.state = 'open' AND l.product IS NOT NULL
          GROUP BY d.account, l.product HAVING count(DISTINCT d.id) > 1)
        GROUP BY a.id
        """))
}
