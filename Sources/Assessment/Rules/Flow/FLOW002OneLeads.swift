import Forms
import Planning

/// In a phase one function leads, not two.
struct FLOW002OneLeads: FlowRule {
  static let description = RuleDescription.flow(
    "FLOW002", "one-leads", .warning,
    what: "In a phase one function leads, not two.",
    why: "Two leads pull customers two ways, and each of them leaves the hard part to the other.",
    source: "The 3C flow map; domain notes 7.2, 3C2",
    fix: "Let one lead and the others help.")

  static let needs: [(table: String, columns: [String])] = [(FlowContext.map, [])]

  static func judge(_ flow: FlowContext) -> Judgement {
    .each(flow.content.phases) { phase in
      guard let leads = flow.leads[phase.id], let first = leads.first else { return .notJudged }
      let flaws = leads.dropFirst().map { row in
        Flaw(
          .cell(table: FlowContext.map, row: row, column: phase.id),
          message: two(phase, flow.function(inRow: first), flow.function(inRow: row)), remedy: remedy)
      }
      return flaws.isEmpty ? .holds : .violated(flaws)
    }
  }

  private static func two(_ phase: FlowPhase, _ one: String, _ other: String) -> String {
    "In the phase \(phase.name) both \(one) and \(other) lead."
  }
  private static let remedy = "Let one lead and the other help."
}
