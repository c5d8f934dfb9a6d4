import Forms
import Planning

/// What a phase needs was gathered in it or before it.
struct FLOW006GatheredInTime: FlowRule {
  static let description = RuleDescription.flow(
    "FLOW006", "gathered-in-time", .warning,
    what: "What a phase needs was gathered in it or before it.",
    why: "A phase without what it needs guesses, or asks for everything at once.",
    source: "The 3C flow map; domain notes 7.2, 3C6 (progressive profiling)",
    fix: "Ask for it in the phase where giving it is worth it to people, at the latest where it is needed.")

  static let needs: [(table: String, columns: [String])] = [(FlowField.table, ["field", "phase", "needed"])]

  static func judge(_ flow: FlowContext) -> Judgement {
    var asked: [String: Int] = [:]
    for field in flow.fields {
      guard let place = flow.place(field.phase) else { continue }
      asked[field.identity] = min(place, asked[field.identity] ?? place)
    }
    return .each(flow.fields) { field in
      guard let needed = flow.place(field.answers["needed"]?.choice) else { return .notJudged }
      let name = flow.content.phases[needed].name
      guard let place = asked[field.identity] else {
        return .violated(Flaw(field.at("needed"), message: never(field, name), remedy: remedy))
      }
      guard place > needed else { return .holds }
      let late = late(field, name, flow.content.phases[place].name)
      return .violated(Flaw(field.at("needed"), message: late, remedy: remedy))
    }
  }

  private static func never(_ field: FlowField, _ needed: String) -> String {
    "\(Shown.quoted(field.name)) is needed in \(needed) and never asked."
  }
  private static func late(_ field: FlowField, _ needed: String, _ asked: String) -> String {
    "\(Shown.quoted(field.name)) is needed in \(needed) and asked only in \(asked)."
  }
  private static let remedy = "Ask for it earlier, or say from when on it is needed."
}
