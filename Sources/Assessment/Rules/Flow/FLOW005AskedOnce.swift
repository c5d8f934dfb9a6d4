import Forms
import Planning

/// People are asked the same thing once.
struct FLOW005AskedOnce: FlowRule {
  static let description = RuleDescription.flow(
    "FLOW005", "asked-once", .warning,
    what: "People are asked the same thing once.",
    why: "Who is asked again learns that nobody listened, or that the functions do not talk to each other.",
    source: "The 3C flow map; domain notes 7.2, 3C5",
    fix: "Ask once, and hand the answer on.")

  static let needs: [(table: String, columns: [String])] = [(FlowField.table, ["field", "phase"])]

  static func judge(_ flow: FlowContext) -> Judgement {
    var first: [String: String] = [:]
    return .each(flow.fields) { field in
      guard let phase = field.phase else { return .notJudged }
      guard let earlier = first[field.identity] else {
        first[field.identity] = phase
        return .holds
      }
      return .violated(
        Flaw(field.at("field"), message: again(field, flow.name(phase), flow.name(earlier)), remedy: remedy))
    }
  }

  private static func again(_ field: FlowField, _ phase: String, _ earlier: String) -> String {
    let places = phase == earlier ? "twice in \(phase)" : "in \(earlier) and again in \(phase)"
    return "\(Shown.quoted(field.name)) is asked \(places)."
  }
  private static let remedy = "Ask once, and hand the answer on."
}
