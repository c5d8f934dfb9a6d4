import Forms

/// The workbook has its hidden manifest.
struct FILE001ManifestThere: Rule {
  static let description = RuleDescription(
    code: "FILE001", name: "manifest-there", severity: .warning,
    what: "The workbook has its hidden manifest.",
    why:
      "Without it fields are found by their words alone, and an older template cannot be told from a new one.",
    source: "Practice of comparing a returned file with its template",
    fix: "Fill in the workbook that was sent, and return it as .xlsx.", kinds: [])

  static func judge(_ context: CheckContext) -> Judgement {
    Notices.judge(
      context, .manifestMissing,
      remedy: "Copy the answers into the workbook that was sent, and return that one.")
  }
}
