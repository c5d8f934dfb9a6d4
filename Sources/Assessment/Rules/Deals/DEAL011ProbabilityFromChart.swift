import Planning

/// A probability is not above its stage's cap, and within 15 points of the chart's unless a reason is given.
struct DEAL011ProbabilityFromChart: DealRule {
  static let description = RuleDescription.deals(
    "DEAL011", "probability-from-chart", .warning,
    what:
      "A probability is not above its stage's cap, and within 15 points of the chart's unless a reason is given.",
    why: "Probabilities by feeling are too high on average, and nobody can learn from them.",
    source: "Creatio: a stage's maximum probability; the 15 points are ours",
    fix: "Write the reason, or leave the probability to the chart.")

  static let columns: [DealColumn] = [.stage, .probability]

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    guard deal.isOpen, let stage = deal.openStage, let probability = deal.number(.probability) else {
      return .notJudged
    }
    let name = deals.name(ofStage: stage)
    if let cap = deals.cap(ofStage: stage), probability > cap + slack {
      return .violated(
        Flaw(
          deal.at(.probability), expected: "at most \(Shown.percent(cap))",
          message: above(probability, cap, name),
          remedy: "Enter at most \(Shown.percent(cap)), or leave the cell empty for the chart's probability.")
      )
    }
    let usual = deal.hasPartner ? deals.partnerProbability(ofStage: stage) : deals.probability(ofStage: stage)
    guard let usual else { return .holds }
    let isFar = (probability - usual).magnitude > deals.settings.probabilityDifference + slack
    if !isFar || !deal.isEmpty(.reason) { return .holds }
    return .violated(
      Flaw(
        deal.at(.probability), expected: "about \(Shown.percent(usual)), or a reason",
        message: far(probability, usual, name),
        remedy: "Write the reason, or leave the cell empty for the chart's probability."))
  }

  /// 0.55 is 0.15 above 0.4, whatever the last binary digit says.
  private static let slack = 1e-9

  private static func above(_ probability: Double, _ cap: Double, _ stage: String) -> String {
    "\(Shown.percent(probability)) is above the cap of stage \(stage), \(Shown.percent(cap))."
  }
  private static func far(_ probability: Double, _ usual: Double, _ stage: String) -> String {
    "\(Shown.percent(probability)) is far from the chart's \(Shown.percent(usual)) for stage \(stage), without a reason."
  }
}
