import Forms

/// Every column has the head that it was sent with.
struct FILE004ColumnThere: Rule {
  static let description = RuleDescription(
    code: "FILE004", name: "column-there", severity: .error,
    what: "Every column has the head that it was sent with.",
    why: "A renamed column is not found, and its answers are not judged.",
    source: "Practice of comparing a returned file with its template",
    fix: "Give the column its old head again.", kinds: [])

  static func judge(_ context: CheckContext) -> Judgement {
    Notices.judge(context, .columnMissing, remedy: "Give the column its old head again, or restore it.")
  }
}
