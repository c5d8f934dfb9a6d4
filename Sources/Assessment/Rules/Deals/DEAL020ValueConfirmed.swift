import Planning
import Spreadsheet

/// Before an offer the buyer has confirmed the value that he was given.
struct DEAL020ValueConfirmed: DealRule {
  static let description = RuleDescription.deals(
    "DEAL020", "value-confirmed", .info,
    what: "Before an offer the buyer has confirmed the value that he was given.",
    why: "Who has confirmed a value answers an offer; who has not asks for a discount.",
    source: "Our own judgement",
    fix: "Ask the buyer what the work so far was worth to him.")

  static let columns: [DealColumn] = [.stage, .valueGiven, .valueConfirmed]
  static let absence: String? = "No record of the value given to buyers was given."

  static func check(_ deal: DealRow, in deals: DealsContext) -> Verdict {
    guard deal.isOpen, let stage = deal.openStage, let given = deal.date(.valueGiven) else {
      return .notJudged
    }
    // A day, or any word but no.
    if let words = deal.text(.valueConfirmed), !denials.contains(words.folded) { return .holds }
    return .violated(
      Flaw(
        deal.at(.valueConfirmed), expected: "confirmed by the buyer",
        message: unconfirmed(given, deals.name(ofStage: stage)),
        remedy: "Ask the buyer what the work so far was worth to him."))
  }

  private static let denials: Set = ["no", "false", "0", "nein", "falsch", "non", "faux"]

  private static func unconfirmed(_ day: CalendarDate, _ stage: String) -> String {
    "The value given on \(day) has not been confirmed by the buyer, in stage \(stage)."
  }
}
