import Planning

/// An open deal has an account and contacts from stage 2 on, and an amount from stage 3 on.
struct DEAL003DealComplete: DealRule {
  static let description = RuleDescription.deals(
    "DEAL003", "deal-complete", .error,
    what: "An open deal has an account and contacts from stage 2 on, and an amount from stage 3 on.",
    why: "Without them nobody can be called and nothing can be forecast.",
    source: "The pipeline chart: the CRM tasks of its stages",
    fix: "Fill in what is missing, or move the deal back.")

  static let columns: [DealColumn] = [.stage, .account, .contacts, .amount]

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    guard deal.isOpen, let stage = deal.openStage else { return .notJudged }
    var flaws: [Flaw] = []
    func demand(_ column: DealColumn, _ words: String, from first: Int) {
      guard stage >= first, deal.isEmpty(column) || (column == .contacts && deal.number(column) == 0) else {
        return
      }
      flaws.append(
        Flaw(
          deal.at(column), expected: words, message: lacks(words, deals.name(ofStage: stage)),
          remedy: "Enter \(words), or move the deal back."))
    }
    if stage < min(deals.settings.accountFromStage, deals.settings.amountFromStage) { return .notJudged }
    demand(.account, "an account", from: deals.settings.accountFromStage)
    demand(.amount, "an amount", from: deals.settings.amountFromStage)
    demand(.contacts, "a number of contacts", from: deals.settings.accountFromStage)
    return flaws.isEmpty ? .holds : .violated(flaws)
  }

  private static func lacks(_ words: String, _ stage: String) -> String {
    "A deal in stage \(stage) needs \(words)."
  }
}
