import Planning

/// An open deal stands in one of the chart's stages 1 to 6.
struct DEAL001StageInChart: DealRule {
  static let description = RuleDescription.deals(
    "DEAL001", "stage-in-chart", .error,
    what: "An open deal stands in one of the chart's stages 1 to 6.",
    why: "A deal outside the stages is in no forecast and in nobody's care.",
    source: "The pipeline chart",
    fix: "Choose the stage that the deal is in, or close it.")

  static let columns: [DealColumn] = [.stage]

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    if case .unexpected(let found)? = deal.value(.stage) {
      return .violated(flaw(deal, unknown(Shown.cell(found)), "Choose the stage of the chart that it is in."))
    }
    guard deal.isOpen else { return .notJudged }
    guard let stage = deal.enteredStage else {
      return .violated(flaw(deal, missing, "Choose the stage of the chart that it is in."))
    }
    if deal.openStage != nil { return .holds }
    return .violated(
      flaw(
        deal, closed(deals.name(ofStage: stage)), "Set the status to won or lost, or choose an open stage."))
  }

  private static func flaw(_ deal: DealRow, _ message: String, _ remedy: String) -> Flaw {
    Flaw(deal.at(.stage), expected: "a stage from 1 to 6", message: message, remedy: remedy)
  }

  private static let missing = "The open deal is in no stage."
  private static func unknown(_ stage: String) -> String {
    "\(Shown.quoted(stage)) is no stage of the chart."
  }
  private static func closed(_ stage: String) -> String {
    "The deal is open, but stage \(stage) is for closed deals."
  }
}
