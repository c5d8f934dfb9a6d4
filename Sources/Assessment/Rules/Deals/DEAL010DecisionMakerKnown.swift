import Planning

/// The decision maker is identified by stage 4 and active by stage 6.
struct DEAL010DecisionMakerKnown: DealRule {
  static let description = RuleDescription.deals(
    "DEAL010", "decision-maker-known", .warning,
    what: "The decision maker is identified by stage 4 and active by stage 6.",
    why: "Who has not met the one who signs learns last that he will not.",
    source: "Our own judgement",
    fix: "Ask your contact who decides, and to be introduced.")

  static let columns: [DealColumn] = [.stage, .decisionMaker]

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    guard deal.isOpen, let stage = deal.openStage, stage >= deals.settings.decisionMakerFromStage,
      !deal.isUnexpected(.decisionMaker)
    else { return .notJudged }
    let known = deal.choice(.decisionMaker) ?? "unknown"
    let mustBeActive = stage >= deals.settings.decisionMakerActiveFromStage
    if known == "active" || (known == "identified" && !mustBeActive) { return .holds }
    let name = deals.name(ofStage: stage)
    return .violated(
      Flaw(
        deal.at(.decisionMaker), expected: mustBeActive ? "active" : "identified or active",
        message: known == "identified" ? inactive(name) : unknown(name),
        remedy: known == "identified"
          ? "Get a talk with the decision maker." : "Ask your contact who decides, and to be introduced."))
  }

  private static func unknown(_ stage: String) -> String {
    "The decision maker is unknown, in stage \(stage)."
  }
  private static func inactive(_ stage: String) -> String {
    "The decision maker is not active, in stage \(stage)."
  }
}
