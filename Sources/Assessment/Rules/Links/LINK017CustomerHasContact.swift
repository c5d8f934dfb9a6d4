import Planning

/// A customer has a contact.
struct LINK017CustomerHasContact: LinkRule {
  static let description = RuleDescription.links(
    "LINK017", "customer-has-contact", .warning,
    what: "A customer has a contact.",
    why: "Nobody can be called at a customer of whom no person is known.",
    source: "CRM link check; domain notes 7.6, L17",
    fix: "Add the people you deal with; the last invoice or contract names them.")

  static let requirement = LinkRequirement(
    .init(
      .accounts, needs: "contacts.account", "accounts.type|deals.state",
      scope: """
        SELECT count(*) FROM accounts AS a WHERE a.customer = 1
          OR EXISTS (SELECT 1 FROM deals AS d WHERE d.account = a.id AND d.state = 'won')
        """,
      failing: """
        SELECT row FROM accounts AS a
        WHERE (a.customer = 1 OR EXISTS (SELECT 1 FROM deals AS d WHERE d.account = a.id AND d.state = 'won'))
          AND NOT EXISTS (SELECT 1 FROM contacts AS c WHERE c.account = a.id)
        """))
}
