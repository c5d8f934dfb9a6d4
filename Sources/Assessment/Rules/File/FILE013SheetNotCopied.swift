import Forms

/// No sheet of the workbook stands there twice.
struct FILE013SheetNotCopied: Rule {
  static let description = RuleDescription(
    code: "FILE013", name: "sheet-not-copied", severity: .warning,
    what: "No sheet of the workbook stands there twice.",
    why: "Of two copies only one is read, and nobody knows which one was filled in.",
    source: "Practice of comparing a returned file with its template",
    fix: "Keep the copy that counts, and delete the other.", kinds: [])

  static func judge(_ context: CheckContext) -> Judgement {
    Notices.judge(context, .sheetCopied, remedy: "Keep the copy that counts, and delete the other.")
  }
}
