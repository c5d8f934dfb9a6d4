import Forms
import Spreadsheet

/// Every formula stands where it was sent.
struct FILE006FormulaKept: Rule {
  static let description = RuleDescription(
    code: "FILE006", name: "formula-kept", severity: .warning,
    what: "Every formula of the workbook stands where it was sent.",
    why:
      "A number typed over a formula no longer follows the answers: what the client sees in his sheet is not what his answers say. Scores are computed from the answers, so they differ from such a sheet.",
    source: "Practice of comparing a returned file with its template",
    fix: "Restore the formula from the workbook that was sent; type values into input cells only.", kinds: [])

  static func judge(_ context: CheckContext) -> Judgement {
    guard let facts = context.form.facts.formulas else { return .skipped(FormulaCell.notLookedAt) }
    if facts.found == 0, facts.expected > 1 {
      return .judged(facts.expected, violations: [Violation(flaws: [allGone(facts.expected)])])
    }
    let violations = facts.changed.map { change in
      let cell = FormulaCell(change.location, in: context.form)
      return Violation(flaws: [
        Flaw(
          change.location, value: FormulaCell.read(change.value), expected: "the formula that was sent",
          message: change.formula.map { replaced(cell.label, $0) } ?? typedOver(cell.label, change.value),
          remedy: cell.isInFreeRow ? copyDown : restore)
      ])
    }
    return .judged(facts.expected, violations: violations)
  }

  private static func typedOver(_ label: String, _ value: CellValue) -> String {
    switch value {
    case .blank, .text(""): "\(label) held a formula and is empty now."
    default: "\(label) held a formula and holds \(FormulaCell.shown(value)) now."
    }
  }

  private static func replaced(_ label: String, _ formula: String) -> String {
    "\(label) holds another formula than was sent: \(Shown.quoted("=" + formula))."
  }

  private static func allGone(_ count: Int) -> Flaw {
    Flaw(
      .field("formulas"), expected: Shown.counted(count, "formula"),
      message: "None of the \(count) formulas is left: the file was saved with values alone.",
      remedy: "Ask for the workbook itself, saved as .xlsx or .ods; the answers are read all the same.")
  }

  private static let copyDown = "Copy the formula down from a row that still has it."
  private static let restore = "Restore the formula from the workbook that was sent."
}
