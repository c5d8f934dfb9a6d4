import Forms
import Planning

/// What a maturity score is flagged for, as findings: what MAT001 to MAT003 have in common.
enum MaturityFlags {
  static func judge(
    _ context: CheckContext, _ flag: MaturityScore.Flag, message: String, remedy: String
  ) -> Judgement {
    let returned = context.form
    if let reason = returned.missing(["current"], of: table) { return .skipped(reason) }
    guard let score = context.maturity else {
      return .skipped("The workbook's template cannot be read as a form.")
    }
    // Of two ratings nobody can say how they spread.
    guard score.dimensions.count(where: { $0.rated != nil }) >= fewest else {
      return .skipped("Too few dimensions are rated.")
    }
    guard score.flags.contains(flag) else { return .judged(1, violations: []) }
    let flaw = Flaw(.table(table), message: message, remedy: remedy)
    return .judged(1, violations: [Violation(flaws: [flaw])])
  }

  private static let table = "dimensions"
  private static let fewest = 3
}
