import Planning

/// An activity is not older than the deal or the contact it belongs to.
struct LINK018ActivityAfterRecord: LinkRule {
  static let description = RuleDescription.links(
    "LINK018", "activity-after-record", .info,
    what: "An activity is not older than the deal or the contact it belongs to.",
    why: "It was entered late, or belongs to another record; either way the story of the deal is wrong.",
    source: "CRM link check; domain notes 7.6, L18",
    fix: "Correct the day, or link the activity to the record it was for.")

  static let requirement = LinkRequirement(
    .init(
      .activities, needs: "activities.date", "deals.created|contacts.created",
      "activities.deal|activities.contact",
      scope: """
        SELECT count(*) FROM activities AS a WHERE a.date IS NOT NULL AND (
          EXISTS (SELECT 1 FROM deals AS d WHERE d.id = a.deal AND d.created IS NOT NULL)
          OR EXISTS (SELECT 1 FROM contacts AS c WHERE c.id = a.contact AND c.created IS NOT NULL))
        """,
      failing: """
        SELECT row FROM activities AS a WHERE
          EXISTS (SELECT 1 FROM deals AS d WHERE d.id = a.deal AND d.created > a.date)
          OR EXISTS (SELECT 1 FROM contacts AS c WHERE c.id = a.contact AND c.created > a.date)
        """))
}
