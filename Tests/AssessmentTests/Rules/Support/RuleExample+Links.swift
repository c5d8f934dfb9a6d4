import Assessment
import Forms

// Counts: one record too many, and as many as the limit allows.
extension RuleExample {
  static let ofLinks: [RuleExample] = RuleRegistry.linkQuestions.map { question in
    counts(
      question.code, fires: "\(question.key) | 200 | 11 | 0.05", holds: "\(question.key) | 200 | 10 | 0.05")
  }

  private static func counts(_ code: String, fires: String, holds: String) -> RuleExample {
    @Sendable func form(_ row: String) throws -> ReturnedForm {
      try DrawnForm("linking", tables: [("counts", "key | scope | failing | limit\n" + row)]).form
    }
    return RuleExample(code: code) {
      try form(fires)
    } holds: {
      try form(holds)
    }
  }
}
