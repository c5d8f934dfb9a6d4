import Forms

/// Every sheet of the workbook is there.
struct FILE003SheetThere: Rule {
  static let description = RuleDescription(
    code: "FILE003", name: "sheet-there", severity: .error,
    what: "Every sheet of the workbook is there.",
    why: "What stood on a sheet that is gone cannot be judged, and must not count as fine.",
    source: "Practice of comparing a returned file with its template",
    fix: "Restore the sheet from the workbook that was sent.", kinds: [])

  static func judge(_ context: CheckContext) -> Judgement {
    Notices.judge(context, .sheetMissing, remedy: "Restore the sheet from the workbook that was sent.")
  }
}
