import Planning

/// An activity belongs to a contact, a lead or a deal.
struct LINK006ActivityIsLinked: LinkRule {
  static let description = RuleDescription.links(
    "LINK006", "activity-is-linked", .warning,
    what: "An activity belongs to a contact, a lead or a deal.",
    why: "What hangs in the air is found by nobody: work that was done twice, promises that were forgotten.",
    source: "CRM link check; domain notes 7.6, L06",
    fix: "Link each activity to the person or the deal it was for; log mails from the record, not beside it.")

  static let requirement = LinkRequirement(
    .init(
      .activities, needs: "activities.contact|activities.deal", "activities.contact?contacts",
      "activities.deal?deals", "activities.lead?leads",
      scope: "SELECT count(*) FROM activities",
      failing: """
        SELECT row FROM activities AS a
        WHERE NOT EXISTS (SELECT 1 FROM contacts AS c WHERE c.id = a.contact)
          AND NOT EXISTS (SELECT 1 FROM deals AS d WHERE d.id = a.deal)
          AND NOT EXISTS (SELECT 1 FROM leads AS l WHERE l.id = a.lead)
          AND NOT EXISTS (
            SELECT 1 FROM activityMore AS m WHERE m.activity = a.row
              AND (EXISTS (SELECT 1 FROM contacts AS c WHERE c.id = m.contact)
                OR EXISTS (SELECT 1 FROM deals AS d WHERE d.id = m.deal)))
        """))
}
