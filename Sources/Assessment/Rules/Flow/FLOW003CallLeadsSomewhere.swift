import Forms
import Planning

/// A call to action says what to do and leads to a phase, a page or an address.
struct FLOW003CallLeadsSomewhere: FlowRule {
  static let description = RuleDescription.flow(
    "FLOW003", "call-leads-somewhere", .error,
    what:
      "A call to action says what to do and leads to a phase, a page or an address. Links are judged by their form; none is opened.",
    why: "Who is ready to act and finds nothing to act on does not come back to look again.",
    source: "The 3C flow map; domain notes 7.2, 3C3",
    fix: "Write what people shall do, and the page, link or address where they do it.")

  static let needs: [(table: String, columns: [String])] = [(FlowStep.table, ["cta", "destination", "next"])]

  static func judge(_ flow: FlowContext) -> Judgement {
    .each(flow.steps) { step in
      guard let call = step.call else {
        return .violated(Flaw(step.at("cta"), message: silent, remedy: "Write what people shall do."))
      }
      guard let destination = step.destination else {
        if step.next != nil { return .holds }
        return .violated(Flaw(step.at("destination"), message: nowhere(call), remedy: remedy))
      }
      let isPhase = flow.content.phases.contains { $0.name.folded == destination.folded }
      guard !isPhase, let flaw = Destination(destination).flaw else { return .holds }
      return .violated(
        Flaw(
          step.at("destination"), expected: "a page, link or address", message: dead(call, flaw),
          remedy: remedy))
    }
  }

  private static let silent = "The call to action is missing."
  private static func nowhere(_ call: String) -> String { "\(Shown.quoted(call)) leads nowhere." }
  private static func dead(_ call: String, _ flaw: String) -> String {
    "What \(Shown.quoted(call)) leads to is \(flaw)."
  }
  private static let remedy = "Enter the page, link, address or number where people find it."
}
