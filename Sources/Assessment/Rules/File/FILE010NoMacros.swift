import Forms

/// The file holds no macros.
struct FILE010NoMacros: Rule {
  static let description = RuleDescription(
    code: "FILE010", name: "no-macros", severity: .warning,
    what: "The file holds no macros.",
    why: "No workbook of planner needs any; whoever opens the file next may run a stranger's program.",
    source: "Practice of comparing a returned file with its template",
    fix: "Save the workbook as .xlsx, which cannot hold macros.", isSafeToApply: true, kinds: [])

  static func judge(_ context: CheckContext) -> Judgement {
    guard context.form.facts.hasMacros else { return .judged(1, violations: []) }
    let flaw = Flaw(
      .field("macros"), message: "The file holds macros, which it was not sent with.",
      remedy: "Save it as .xlsx, or have the macros looked at before anybody opens it.")
    return .judged(1, violations: [Violation(flaws: [flaw])])
  }
}
