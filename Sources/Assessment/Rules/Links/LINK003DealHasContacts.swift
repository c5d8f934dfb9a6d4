import Planning

/// A deal names a contact with a role, and from the stage on in which it is scoped two of them.
struct LINK003DealHasContacts: LinkRule {
  static let description = RuleDescription.links(
    "LINK003", "deal-has-contacts", .warning,
    what: "A deal names a contact with a role, and from the stage on in which it is scoped two of them.",
    why: "Deals are decided by people; with one of them the deal leaves when he does.",
    source: "CRM link check; domain notes 7.6, L03",
    fix: "Add the people who decide, use and pay to each deal, each with a role.")

  static let requirement = LinkRequirement(
    .init(
      .deals, needs: "deals.id", "dealContacts|deals.contacts", "contacts.id",
      scope: "SELECT count(*) FROM deals",
      failing: """
        SELECT row FROM deals AS d
        WHERE (
          SELECT count(DISTINCT x.contact) FROM dealContacts AS x
          WHERE x.deal = d.id AND x.role IS NOT NULL
            AND EXISTS (SELECT 1 FROM contacts AS c WHERE c.id = x.contact)
        ) < CASE WHEN d.level >= :contactsFromStage THEN :contacts ELSE 1 END
        """))
}
