import Planning
import Spreadsheet

/// A deal with a partner claims no more than the partner's probability, on evidence of the last 30 days.
struct DEAL019PartnerProbability: DealRule {
  static let description = RuleDescription.deals(
    "DEAL019", "partner-probability", .warning,
    what:
      "A deal with a partner claims no more than the partner's probability, on evidence of the last 30 days.",
    why: "With a partner one more party can fail, and what he told goes stale.",
    source: "Our own judgement",
    fix: "Use the partner's probability, and ask the partner for evidence.")

  static let columns: [DealColumn] = [.stage, .probability, .partner, .partnerEvidence]

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    guard deal.isOpen, deal.hasPartner, let stage = deal.openStage else { return .notJudged }
    var flaws: [Flaw] = []
    if let probability = deal.number(.probability), let limit = deals.partnerProbability(ofStage: stage),
      probability > limit + 1e-9
    {
      flaws.append(
        Flaw(
          deal.at(.probability), expected: "at most \(Shown.percent(limit))",
          message: direct(probability, limit, deals.name(ofStage: stage)),
          remedy: "Enter at most \(Shown.percent(limit)), or leave the cell empty."))
    }
    let age = deal.date(.partnerEvidence).map { deals.asOf.days(since: $0) }
    if !deal.isUnexpected(.partnerEvidence), age ?? .max > deals.settings.partnerEvidenceDays {
      flaws.append(
        Flaw(
          deal.at(.partnerEvidence),
          expected: "at most \(Shown.counted(deals.settings.partnerEvidenceDays, "day")) old",
          message: age.map(stale) ?? unproven,
          remedy: "Ask the partner for the buyer's present word, and enter its date."))
    }
    return flaws.isEmpty ? .holds : .violated(flaws)
  }

  private static func direct(_ probability: Double, _ limit: Double, _ stage: String) -> String {
    "\(Shown.percent(probability)) is above the partner's \(Shown.percent(limit)) for stage \(stage)."
  }
  private static func stale(_ days: Int) -> String {
    "The partner's evidence is \(Shown.counted(days, "day")) old."
  }
  private static let unproven = "The partner's evidence has no date."
}
