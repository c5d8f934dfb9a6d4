import Assessment
import Planning

extension JSONValue {
  /// A row of the table of evidence.
  init(_ evidence: ComputedEvidence) {
    self = .object((evidence.row.pairs ?? []).map { JSONMember($0.key, JSONValue($0.value.text)) })
  }

  /// As answers for a maturity scorecard (`planner fill`).
  static func evidenceAnswers(_ evidence: [ComputedEvidence]) -> JSONValue {
    ["kind": .string("maturity"), "tables": ["evidence": .array(evidence.map { JSONValue($0) })]]
  }
}
