import Planning

/// The domain of a contact's e-mail address is that of the account.
struct LINK020DomainFitsAccount: LinkRule {
  static let description = RuleDescription.links(
    "LINK020", "domain-fits-account", .info,
    what: "The domain of a contact's e-mail address is that of the account.",
    why: "The person has left, works for somebody else, or was linked to the wrong company.",
    source: "CRM link check; domain notes 7.6, L20",
    fix: "Ask where the person works now, and correct address or account.")

  static let requirement = LinkRequirement(
    .init(
      .contacts, needs: "contacts.email", "contacts.account", "accounts.domain",
      scope: """
        SELECT count(*) FROM contacts AS c WHERE c.email IS NOT NULL
          AND EXISTS (SELECT 1 FROM accounts AS a WHERE a.id = c.account AND a.domain IS NOT NULL)
        """,
      failing: """
        SELECT row FROM contacts AS c WHERE c.email IS NOT NULL
          AND EXISTS (SELECT 1 FROM accounts AS a WHERE a.id = c.account AND a.domain IS NOT NULL)
          AND NOT EXISTS (
            SELECT 1 FROM accounts AS a WHERE a.id = c.account AND a.domain IS NOT NULL
              AND substr(replace(c.email, '@', '.'), -length(a.domain) - 1) = '.' || a.domain)
        """))
}
