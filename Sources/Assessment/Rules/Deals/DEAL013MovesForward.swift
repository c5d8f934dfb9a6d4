import Planning

/// A deal does not move backwards twice.
struct DEAL013MovesForward: DealRule {
  static let description = RuleDescription.deals(
    "DEAL013", "moves-forward", .warning,
    what: "A deal does not move backwards twice.",
    why: "A deal that comes back again was never qualified.",
    source: "Our own judgement",
    fix: "Qualify it anew, or close it.")

  static let columns: [DealColumn] = [.movesBack]
  static let absence: String? = "No history of the deals was given."

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    guard deal.isOpen, let moves = deal.number(.movesBack) else { return .notJudged }
    if moves < deals.settings.movesBack { return .holds }
    return .violated(
      Flaw(
        deal.at(.movesBack), expected: "fewer than \(Shown.number(deals.settings.movesBack))",
        message: returned(moves), remedy: "Qualify the deal anew, or close it."))
  }

  private static func returned(_ moves: Double) -> String {
    "The deal has moved back to an earlier stage \(Shown.counted(moves, "time"))."
  }
}
