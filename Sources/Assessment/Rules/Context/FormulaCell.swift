import Forms
import Planning
import Spreadsheet

/// A cell of the form that holds a formula, in words.
struct FormulaCell {
  let label: String
  /// Whether the client adds the rows of its table himself.
  let isInFreeRow: Bool

  init(_ location: AnswerLocation, in form: ReturnedForm) {
    switch location {
    case .field(let id):
      label = Shown.quoted(form.schema.field(id)?.label ?? id)
      isInFreeRow = false
    case .cell(let table, let row, let column):
      let head = Shown.quoted(form.label(of: column, in: table))
      let rows = form.answers.rows(table)
      let key = rows.indices.contains(row) ? rows[row].key : nil
      label = key.map { "\(head) of the row \(Shown.quoted($0))" } ?? head
      isInFreeRow = form.schema.table(table)?.hasFreeRows ?? false
    case .table(let id):
      label = Shown.quoted(form.schema.table(id)?.label ?? id)
      isInFreeRow = false
    }
  }

  /// What a file has in such a cell; nil where nothing stands.
  static func read(_ value: CellValue) -> ReadValue? {
    switch value {
    case .blank, .text(""): nil
    case .number(let number): ReadValue(answer: .number(number), shown: Shown.cell(value))
    case .text(let text): ReadValue(answer: .text(text), shown: text)
    case .boolean, .error: ReadValue(answer: .unexpected(value), shown: Shown.cell(value))
    }
  }

  /// A value in a sentence.
  static func shown(_ value: CellValue) -> String {
    switch value {
    case .blank, .text(""): "nothing"
    case .text(let text): Shown.quoted(text)
    case .number, .boolean, .error: Shown.cell(value)
    }
  }

  /// Why the rules on formulas are skipped.
  static let notLookedAt = "The formulas of the file were not looked at, or it holds none."
}
