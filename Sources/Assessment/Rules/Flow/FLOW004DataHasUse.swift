import Forms
import Planning

/// What people are asked for has a purpose, and a field of the CRM or planner where it is kept.
struct FLOW004DataHasUse: FlowRule {
  static let description = RuleDescription.flow(
    "FLOW004", "data-has-use", .warning,
    what: "What people are asked for has a purpose, and a field of the CRM or planner where it is kept.",
    why: "Each question costs answers; one whose answer nobody uses costs them for nothing.",
    source: "The 3C flow map; domain notes 7.2, 3C4",
    fix: "Say what it is for and where it is kept, or stop asking.")

  static let needs: [(table: String, columns: [String])] = [
    (FlowField.table, ["field", "phase", "why", "kept"])
  ]

  static func judge(_ flow: FlowContext) -> Judgement {
    .each(flow.fields) { field in
      guard field.phase != nil else { return .notJudged }
      var flaws: [Flaw] = []
      if field.isBlank("why") {
        flaws.append(Flaw(field.at("why"), message: aimless(field), remedy: "Say what for, or stop asking."))
      }
      if field.isBlank("kept") {
        flaws.append(
          Flaw(
            field.at("kept"), message: homeless(field),
            remedy: "Name the field of the CRM or planner, or stop asking."))
      }
      return flaws.isEmpty ? .holds : .violated(flaws)
    }
  }

  private static func aimless(_ field: FlowField) -> String {
    "Nobody says what \(Shown.quoted(field.name)) is asked for."
  }
  private static func homeless(_ field: FlowField) -> String {
    "\(Shown.quoted(field.name)) is asked for and kept nowhere."
  }
}
