import Forms

/// No hidden sheet was added.
struct FILE012NoHiddenSheetAdded: Rule {
  static let description = RuleDescription(
    code: "FILE012", name: "no-hidden-sheet-added", severity: .warning,
    what: "No hidden sheet was added to the workbook.",
    why: "What stands on a hidden sheet travels on unseen: drafts, prices, other clients' figures.",
    source: "Practice of comparing a returned file with its template",
    fix: "Look at the sheet, and delete it or show it.", kinds: [])

  static func judge(_ context: CheckContext) -> Judgement {
    let sheets = context.form.facts.hiddenSheets
    let violations = sheets.map { sheet in
      Violation(flaws: [
        Flaw(
          .field("sheets"), place: CellPlace(sheet: sheet, cell: nil), subject: sheet,
          message: "The hidden sheet \(Shown.quoted(sheet)) is none of the workbook that was sent.",
          remedy: "Look at it, and delete it or show it.")
      ])
    }
    return .judged(max(1, sheets.count), violations: violations)
  }
}
