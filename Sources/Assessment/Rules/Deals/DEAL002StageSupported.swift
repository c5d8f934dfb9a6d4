import Planning

/// What the buyer has done supports the stage that was entered.
struct DEAL002StageSupported: DealRule {
  static let description = RuleDescription.deals(
    "DEAL002", "stage-supported", .warning,
    what: "What the buyer has done supports the stage that was entered.",
    why: "Deals that stand too far ahead are what forecasts miss by.",
    source: "The pipeline chart: stages by what the buyer has done",
    fix: "Get the missing evidence from the buyer, or move the deal back.")

  static let columns: [DealColumn] = [.stage] + DealColumn.milestones

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    guard deal.isOpen, let stage = deal.openStage else { return .notJudged }
    let supported = deal.supportedStage
    if supported >= stage { return .holds }
    let (one, other) = (deals.name(ofStage: supported), deals.name(ofStage: stage))
    return .violated(
      Flaw(
        deal.at(.stage), expected: "at most \(one)", message: ahead(one, other),
        remedy: "Get the evidence that ends stage \(one), or move the deal back to it."))
  }

  private static func ahead(_ supported: String, _ entered: String) -> String {
    "The evidence supports \(supported); entered is \(entered)."
  }
}
