import Forms
import Spreadsheet

/// The result stored beside a formula is what the formula gives.
struct FILE007ResultFresh: Rule {
  static let description = RuleDescription(
    code: "FILE007", name: "result-fresh", severity: .warning,
    what: "The result that the file stores beside a formula is what the formula gives, to 1e-9.",
    why:
      "Programs that never calculate, previews among them, show the stored result. One that is missing or older than the answers tells the reader something that the answers do not say.",
    source: "Practice of comparing a returned file with its template",
    fix:
      "Open the file in Excel or LibreOffice, recalculate all of it (Ctrl+Alt+F9, Ctrl+Shift+F9) and save.",
    isSafeToApply: true, kinds: [])

  static func judge(_ context: CheckContext) -> Judgement {
    guard let facts = context.form.facts.formulas else { return .skipped(FormulaCell.notLookedAt) }
    let missing = facts.stale.filter { $0.stored == .blank }
    var violations: [Violation] = []
    if let first = missing.first {
      violations.append(Violation(flaws: [without(first, missing.count, facts.found, context.form)]))
    }
    // A column at a time: what was not recalculated was mostly not recalculated anywhere.
    var columns: [(key: String, results: [StaleResult])] = []
    for result in facts.stale where result.stored != .blank {
      let key = column(result.location)
      if let index = columns.firstIndex(where: { $0.key == key }) {
        columns[index].results.append(result)
      } else {
        columns.append((key, [result]))
      }
    }
    for (_, results) in columns {
      if let first = results.first {
        violations.append(Violation(flaws: [old(first, results.count - 1, context.form)]))
      }
    }
    return .judged(max(facts.expected, violations.count), violations: violations)
  }

  private static func column(_ location: AnswerLocation) -> String {
    switch location {
    case .field(let id), .table(let id): id
    case .cell(let table, _, let column): "\(table).\(column)"
    }
  }

  private static func without(_ result: StaleResult, _ count: Int, _ all: Int, _ form: ReturnedForm) -> Flaw {
    let label = FormulaCell(result.location, in: form).label
    let message =
      count == 1
      ? "\(label) has a formula, but no result is stored beside it."
      : "\(count) of \(all) formulas have no stored result, \(label) the first of them."
    return flaw(result, message)
  }

  private static func old(_ result: StaleResult, _ others: Int, _ form: ReturnedForm) -> Flaw {
    let label = FormulaCell(result.location, in: form).label
    let more =
      others > 0
      ? "; \(Shown.counted(others, "more result")) of that column \(others == 1 ? "is" : "are") old too" : ""
    return flaw(
      result,
      "\(label) shows \(FormulaCell.shown(result.stored)), but its formula gives "
        + "\(FormulaCell.shown(result.computed))\(more).")
  }

  private static func flaw(_ result: StaleResult, _ message: String) -> Flaw {
    Flaw(
      result.location, value: FormulaCell.read(result.stored), expected: FormulaCell.shown(result.computed),
      message: message,
      remedy: "Open the file in Excel or LibreOffice, recalculate all of it and save.")
  }
}
