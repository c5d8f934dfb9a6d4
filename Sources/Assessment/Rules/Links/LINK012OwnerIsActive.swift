import Planning

/// The owner of a record works here.
struct LINK012OwnerIsActive: LinkRule {
  static let description = RuleDescription.links(
    "LINK012", "owner-is-active", .warning,
    what: "The owner of a record works here.",
    why: "What belongs to somebody who left belongs to nobody: no reminder reaches him.",
    source: "CRM link check; domain notes 7.6, L12",
    fix: "Hand the records over to somebody who is there.")

  static let requirement = LinkRequirement(
    [CRMObject.accounts, .contacts, .deals, .leads].map { object in
      .init(
        object, needs: [.init("\(object)?\(object).owner"), "users"], scope: "SELECT count(*) FROM \(object)",
        failing: """
          SELECT row FROM \(object) AS r
          WHERE NOT EXISTS (SELECT 1 FROM activeUsers AS u WHERE u.key = r.owner)
          """)
    })
}
