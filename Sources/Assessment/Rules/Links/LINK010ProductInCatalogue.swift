import Planning

/// A product that stands in a deal is in the catalogue, and active.
struct LINK010ProductInCatalogue: LinkRule {
  static let description = RuleDescription.links(
    "LINK010", "product-in-catalogue", .warning,
    what: "A product that stands in a deal is in the catalogue, and active.",
    why: "What is sold beside the catalogue has no price, no margin and nobody who delivers it.",
    source: "CRM link check; domain notes 7.6, L10",
    fix: "Replace the product by the one that is sold today.")

  static let requirement = LinkRequirement(
    .init(
      .lines, needs: "lines.product", "products.id",
      scope: "SELECT count(*) FROM lines WHERE product IS NOT NULL",
      failing: """
        SELECT row FROM lines AS l
        WHERE l.product IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM products AS p WHERE p.id = l.product AND p.active <> 0)
        """))
}
