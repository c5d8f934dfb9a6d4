import Planning

/// A member of a campaign is a contact or a lead.
struct LINK008MemberIsPerson: LinkRule {
  static let description = RuleDescription.links(
    "LINK008", "member-is-person", .warning,
    what: "A member of a campaign is a contact or a lead.",
    why: "A campaign whose members are nobody has no result that could be followed.",
    source: "CRM link check; domain notes 7.6, L08",
    fix: "Link each member to its contact or lead, or take it out.")

  static let requirement = LinkRequirement(
    .init(
      .members, needs: "members.contact|members.lead", "members.contact?contacts", "members.lead?leads",
      scope: "SELECT count(*) FROM members",
      failing: """
        SELECT row FROM members AS m
        WHERE NOT EXISTS (SELECT 1 FROM contacts AS c WHERE c.id = m.contact)
          AND NOT EXISTS (SELECT 1 FROM leads AS l WHERE l.id = m.lead)
        """))
}
