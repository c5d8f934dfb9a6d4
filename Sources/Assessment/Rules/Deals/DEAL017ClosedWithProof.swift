import Planning

/// A won deal has the date of its signature, a lost one its reason.
struct DEAL017ClosedWithProof: DealRule {
  static let description = RuleDescription.deals(
    "DEAL017", "closed-with-proof", .error,
    what: "A won deal has the date of its signature, a lost one its reason.",
    why: "Without them win rates and loss reasons, which everything else is learnt from, are guesses.",
    source: "Our own judgement",
    fix: "Complete the closed deal.")

  static let columns: [DealColumn] = [.status, .signed, .lostReason]

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    switch deal.status {
    case .open: return .notJudged
    case .won:
      if deal.isUnexpected(.signed) { return .notJudged }
      if deal.date(.signed) != nil { return .holds }
      return .violated(
        Flaw(
          deal.at(.signed), expected: "a date", message: unsigned, remedy: "Enter the day of the signature."))
    case .lost:
      if !deal.isEmpty(.lostReason) { return .holds }
      return .violated(
        Flaw(
          deal.at(.lostReason), expected: "a reason", message: unexplained,
          remedy: "Enter why it was lost; no decision is a reason too."))
    }
  }

  private static let unsigned = "The deal is won, but has no date of signature."
  private static let unexplained = "The deal is lost, but no reason is given."
}
