import Planning

/// An open deal is not more than three times as large as the median won one.
struct DEAL014AmountPlausible: DealRule {
  static let description = RuleDescription.deals(
    "DEAL014", "amount-plausible", .warning,
    what: "An open deal is not more than three times as large as the median won one.",
    why: "Very large deals take longer and are lost more often than the stage tells.",
    source: "Our own judgement",
    fix: "Check the scope with the buyer.")

  static let columns: [DealColumn] = [.amount, .status]

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    guard deal.isOpen, let amount = deal.number(.amount),
      let median = deals.medianWonAmounts[deal.choice(.currency) ?? ""]
    else {
      return .notJudged
    }
    if amount <= deals.settings.amountFactor * median { return .holds }
    return .violated(
      Flaw(
        deal.at(.amount), expected: "at most \(Shown.number(deals.settings.amountFactor * median))",
        message: large(amount, median), remedy: "Check the scope with the buyer, or correct the amount."))
  }

  private static func large(_ amount: Double, _ median: Double) -> String {
    let times = median > 0 ? "\(Shown.number(amount / median, digits: 2)) times" : "far above"
    return "The amount \(Shown.number(amount)) is \(times) the median won deal, \(Shown.number(median))."
  }
}
