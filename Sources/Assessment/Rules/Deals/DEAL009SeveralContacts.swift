import Planning

/// From stage 4 on at least two people on the buyer's side have a role in the deal.
struct DEAL009SeveralContacts: DealRule {
  static let description = RuleDescription.deals(
    "DEAL009", "several-contacts", .warning,
    what: "From stage 4 on at least two people on the buyer's side have a role in the deal.",
    why: "With one contact the deal ends when he changes his job or his mind.",
    source: "Deal-health practice (HubSpot pipeline cheat sheet, portalpilot.io)",
    fix: "Find the sponsor, or the one who decides.")

  static let columns: [DealColumn] = [.stage, .contacts]

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    guard deal.isOpen, let stage = deal.openStage, stage >= deals.settings.contactsFromStage,
      let contacts = deal.number(.contacts), contacts > 0
    else { return .notJudged }
    if contacts >= deals.settings.contacts { return .holds }
    return .violated(
      Flaw(
        deal.at(.contacts), expected: "at least \(Shown.number(deals.settings.contacts))",
        message: few(contacts, deals.name(ofStage: stage)),
        remedy: "Find the sponsor, or the one who decides."))
  }

  private static func few(_ contacts: Double, _ stage: String) -> String {
    "A deal in stage \(stage) hangs on \(Shown.counted(contacts, "contact"))."
  }
}
