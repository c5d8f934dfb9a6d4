import Forms

/// Every fixed row and field is there.
struct FILE005RowThere: Rule {
  static let description = RuleDescription(
    code: "FILE005", name: "row-there", severity: .error,
    what: "Every fixed row and field is there.",
    why: "What stood in a row that is gone cannot be judged, and must not count as fine.",
    source: "Practice of comparing a returned file with its template",
    fix: "Restore the row from the workbook that was sent.", kinds: [])

  static func judge(_ context: CheckContext) -> Judgement {
    Notices.judge(context, .rowMissing, remedy: "Restore it from the workbook that was sent.")
  }
}
