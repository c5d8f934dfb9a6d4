import Forms
import Planning

/// Before people say who they are, little is asked of them.
struct FLOW007RequestFitsOffer: FlowRule {
  static let description = RuleDescription.flow(
    "FLOW007", "request-fits-offer", .warning,
    what:
      "Before people say who they are, at most as many fields are asked as the template names: 5 in the built-in one.",
    why: "Who has been given little yet gives little; a long form sends away those who would have come.",
    source: "The 3C flow map; domain notes 7.2, 3C7",
    fix: "Ask for less, or later, once more was given.")

  static let needs: [(table: String, columns: [String])] = [(FlowField.table, ["field", "phase"])]

  static func judge(_ flow: FlowContext) -> Judgement {
    let early = flow.content.earlyPhases.flatMap { phase in flow.fields.filter { $0.phase == phase.id } }
    let limit = flow.content.mostFields
    return .each(early.isEmpty ? [] : [early]) { fields in
      guard fields.count > limit else { return .holds }
      return .violated(
        Flaw(
          fields[limit].at("phase"), expected: "at most \(Shown.counted(limit, "field"))",
          message: heavy(fields.count, flow.name(flow.content.registersAt)), remedy: remedy))
    }
  }

  private static func heavy(_ count: Int, _ phase: String) -> String {
    "\(Shown.counted(count, "field")) are asked before \(phase), and this is the first that is too many."
  }
  private static let remedy = "Ask for less, or later, once more was given."
}
