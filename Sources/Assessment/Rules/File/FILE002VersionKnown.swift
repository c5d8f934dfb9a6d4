import Forms

/// The workbook was made by a version of its form that this program knows.
struct FILE002VersionKnown: Rule {
  static let description = RuleDescription(
    code: "FILE002", name: "version-known", severity: .error,
    what: "The workbook was made by a version of its form that this program knows.",
    why: "A newer form may ask for things that this program would pass over.",
    source: "Practice of comparing a returned file with its template",
    fix: "Judge it with the program that made it, or a newer one.", kinds: [])

  static func judge(_ context: CheckContext) -> Judgement {
    let schema = context.form.schema
    if (1...newest).contains(schema.version) { return .judged(1, violations: []) }
    let flaw = Flaw(
      .field("version"), expected: "1 to \(newest)", message: unknown(schema.kind, schema.version),
      remedy: "Judge it with the program that made it, or a newer one.")
    return .judged(1, violations: [Violation(flaws: [flaw])])
  }

  /// The newest version of any form in Forms/Kinds; a test holds the two together.
  static let newest = 1

  private static func unknown(_ kind: String, _ version: Int) -> String {
    "Version \(version) of the form \(kind) is not known here."
  }
}
