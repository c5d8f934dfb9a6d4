import Forms
import Planning

/// In every phase of the customer's way some function leads.
struct FLOW001PhaseIsLed: FlowRule {
  static let description = RuleDescription.flow(
    "FLOW001", "phase-is-led", .error,
    what: "In every phase of the customer's way some function leads.",
    why: "Where nobody leads, customers wait, and each function believes that another one looks after them.",
    source: "The 3C flow map; domain notes 7.2, 3C1",
    fix: "Agree on the one function that answers for the phase.")

  static let needs: [(table: String, columns: [String])] = [(FlowContext.map, [])]

  static func judge(_ flow: FlowContext) -> Judgement {
    .each(flow.hasRoles ? flow.content.phases : []) { phase in
      guard flow.leads[phase.id] == nil else { return .holds }
      return .violated(
        Flaw(.table(FlowContext.map), subject: phase.id, message: bare(phase), remedy: remedy))
    }
  }

  private static func bare(_ phase: FlowPhase) -> String { "Nobody leads in the phase \(phase.name)." }
  private static let remedy = "Agree on the one function that answers for it, and enter it in the map."
}
