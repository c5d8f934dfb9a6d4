import Forms
import Planning

/// What is asked about a person has a basis on which it may be kept.
struct FLOW009ConsentBasis: FlowRule {
  static let description = RuleDescription.flow(
    "FLOW009", "consent-basis", .error,
    what: "What is asked about a person has a basis on which it may be kept.",
    why: "Personal data without a basis must not be kept, and what was gathered so cannot be used later.",
    source: "The 3C flow map; domain notes 7.2, 3C9; GDPR, article 6 (1)",
    fix: "Name the basis with whoever answers for privacy, or stop asking.")

  static let needs: [(table: String, columns: [String])] = [
    (FlowField.table, ["field", "phase", "personal", "basis"])
  ]

  static func judge(_ flow: FlowContext) -> Judgement {
    .each(flow.fields) { field in
      guard field.phase != nil, field.answers["personal"]?.choice == "yes" else { return .notJudged }
      guard field.isBlank("basis") else { return .holds }
      return .violated(Flaw(field.at("basis"), message: bare(field), remedy: remedy))
    }
  }

  private static func bare(_ field: FlowField) -> String {
    "\(Shown.quoted(field.name)) is about a person and asked for without a basis."
  }
  private static let remedy = "Name the basis with whoever answers for privacy, or stop asking."
}
