import Forms

/// No formula refers to another file.
struct FILE011NoExternalLinks: Rule {
  static let description = RuleDescription(
    code: "FILE011", name: "no-external-links", severity: .warning,
    what: "No formula of the workbook refers to another file.",
    why: "Nobody else has that file: the value is the one that was stored last, however old it is.",
    source: "Practice of comparing a returned file with its template",
    fix: "Enter the values themselves, and break the links (Excel: Data, Edit Links, Break Link).", kinds: [])

  static func judge(_ context: CheckContext) -> Judgement {
    let count = context.form.facts.externalLinks
    guard count > 0 else { return .judged(1, violations: []) }
    let flaw = Flaw(
      .field("externalLinks"), expected: "no other file",
      message: "The workbook refers to \(Shown.counted(count, "other file")).",
      remedy: "Enter the values themselves, and break the links.")
    return .judged(1, violations: [Violation(flaws: [flaw])])
  }
}
