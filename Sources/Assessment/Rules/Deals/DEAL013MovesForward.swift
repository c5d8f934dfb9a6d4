/// A deal does not move backwards twice.
struct DEAL013MovesForward: Rule {
  static let description = RuleDescription.deals(
    "DEAL013", "moves-forward", .warning,
    what: "A deal does not move backwards twice.",
    why: "A deal that comes back again was never qualified.",
    source: "Our own judgement",
    fix: "Qualify it anew, or close it.")

  static func judge(_ context: CheckContext) -> Judgement {
    .skipped("No history of the deals was given.")
  }
}
