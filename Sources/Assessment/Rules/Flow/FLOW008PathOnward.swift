import Forms
import Planning

/// From every phase but the last a call to action leads onward.
struct FLOW008PathOnward: FlowRule {
  static let description = RuleDescription.flow(
    "FLOW008", "path-onward", .error,
    what: "From every phase but the last a call to action leads to a later phase.",
    why: "A phase that nothing leads out of is where customers are lost, however well it works.",
    source: "The 3C flow map; domain notes 7.2, 3C8",
    fix: "Add one call to action that takes people to the next phase.")

  static let needs: [(table: String, columns: [String])] = [(FlowStep.table, ["phase", "cta", "next"])]

  static func judge(_ flow: FlowContext) -> Judgement {
    .each(flow.steps.isEmpty ? [] : Array(flow.content.phases.dropLast())) { phase in
      let isLeft = flow.steps.contains { step in
        guard step.phase == phase.id, step.call != nil, let from = flow.place(step.phase),
          let next = flow.place(step.next)
        else { return false }
        return next > from
      }
      if isLeft { return .holds }
      return .violated(
        Flaw(.table(FlowStep.table), subject: phase.id, message: dead(phase), remedy: remedy))
    }
  }

  private static func dead(_ phase: FlowPhase) -> String {
    "No call to action leads onward from the phase \(phase.name)."
  }
  private static let remedy = "Add one that takes people to a later phase."
}
