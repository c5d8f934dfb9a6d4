import Planning

/// The close date of an open deal was moved less than three times.
struct DEAL008CloseDateHolds: DealRule {
  static let description = RuleDescription.deals(
    "DEAL008", "close-date-holds", .warning,
    what: "The close date of an open deal was moved less than three times.",
    why: "Who has moved a date three times will move it again.",
    source: "HubSpot forecasting cheat sheet, hubhorizon.io",
    fix: "Leave it out of the forecast until the buyer gives a reason for the date.")

  static let columns: [DealColumn] = [.closeMoves]

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    guard deal.isOpen, let moves = deal.number(.closeMoves) else { return .notJudged }
    if moves < deals.settings.closeMoves { return .holds }
    return .violated(
      Flaw(
        deal.at(.closeMoves), expected: "fewer than \(Shown.number(deals.settings.closeMoves))",
        message: moved(moves),
        remedy: "Leave the deal out of the forecast until the buyer gives a reason for the date."))
  }

  private static func moved(_ moves: Double) -> String {
    "The close date was moved \(Shown.counted(moves, "time"))."
  }
}
