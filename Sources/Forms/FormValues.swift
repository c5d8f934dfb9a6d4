public import Planning
public import Spreadsheet

/// The values of all cells of a form for given answers: what was answered, and what the form's formulas make of
/// it. The sheet's cached values and the numbers of the reports both come from here, by the same formulas.
public final class FormValues {
  public let form: Form
  public let answers: Answers

  private var fields: [String: Field] = [:]
  private var tables: [String: TableIndex] = [:]
  /// Values that cells hold whatever the answers and formulas say.
  private let fixed: [AnswerLocation: CellValue]
  private var known: [AnswerLocation: CellValue] = [:]
  private var underway: Set<AnswerLocation> = []

  private struct TableIndex {
    let table: Table
    let columns: [String: Field]
    let fixed: [TableRow]
    let rows: [AnswerRow]
    let byKey: [String: Int]

    /// The ids of the columns from one to another.
    func span(_ from: String, _ to: String) -> ArraySlice<String>? {
      let ids = table.answerColumns.map(\.schema.id)
      guard let first = ids.firstIndex(of: from), let last = ids.firstIndex(of: to), first <= last else {
        return nil
      }
      return ids[first...last]
    }
  }

  public convenience init(form: Form, answers: Answers) {
    self.init(form: form, answers: answers, fixed: [:])
  }

  /// - Parameter fixed: what some cells hold in a file, whatever the answers and formulas say.
  init(form: Form, answers: Answers, fixed: [AnswerLocation: CellValue]) {
    self.form = form
    self.answers = answers
    self.fixed = fixed
    for field in form.fields { fields[field.schema.id] = field }
    for table in form.tables {
      var fixed: [TableRow] = []
      if case .fixed(let rows) = table.rows { fixed = rows }
      let given = answers.rows(table.id)
      let byGivenKey = Dictionary(
        given.compactMap { row in row.key.map { ($0, row) } }, uniquingKeysWith: { first, _ in first })
      let rows = fixed.isEmpty ? given : fixed.map { byGivenKey[$0.key] ?? AnswerRow(key: $0.key) }
      tables[table.id] = TableIndex(
        table: table,
        columns: Dictionary(
          table.answerColumns.map { ($0.schema.id, $0) }, uniquingKeysWith: { first, _ in first }),
        fixed: fixed, rows: rows,
        byKey: Dictionary(
          fixed.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// The value of a single field; blank for an unknown one.
  public func value(_ field: String) -> CellValue {
    guard let declared = fields[field] else { return .error(.reference) }
    if !fixed.isEmpty, let value = fixed[.field(field)] { return value }
    switch declared.content {
    case .input: return cellValue(answers[field], choices: declared.schema.choices)
    case .computed(let formula):
      return computed(.field(field), formula, row: nil)
    }
  }

  /// The value in a table: `row` counts from 0, in the template's order or, for free rows, in that of the answers.
  public func value(_ table: String, row: Int, column: String) -> CellValue {
    guard let index = tables[table], let declared = index.columns[column] else { return .error(.reference) }
    if !self.fixed.isEmpty, let value = self.fixed[.cell(table: table, row: row, column: column)] {
      return value
    }
    let fixed = index.fixed.indices.contains(row) ? index.fixed[row] : nil
    let answer = index.rows.indices.contains(row) ? index.rows[row] : nil
    switch declared.content {
    case .input:
      return cellValue(answer?[column], choices: fixed?.lists[column]?.choices ?? declared.schema.choices)
    case .computed(let formula):
      return computed(
        .cell(table: table, row: row, column: column), fixed?.formulas[column] ?? formula, row: (table, row))
    }
  }

  public func value(_ table: String, key: String, column: String) -> CellValue {
    guard let row = tables[table]?.byKey[key] else { return .error(.reference) }
    return value(table, row: row, column: column)
  }

  /// A number, nil where there is none (an empty text, an error).
  public func number(_ field: String) -> Double? { value(field).number }
  public func number(_ table: String, row: Int, column: String) -> Double? {
    value(table, row: row, column: column).number
  }
  public func number(_ table: String, key: String, column: String) -> Double? {
    value(table, key: key, column: column).number
  }

  public func rowCount(_ table: String) -> Int { tables[table]?.rows.count ?? 0 }

  private func cellValue(_ answer: AnswerValue?, choices: [Choice]) -> CellValue {
    switch answer {
    case nil: .blank
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .date(let date): .number(date.serial)
    case .choice(let id): .text(choices.first { $0.id == id }?.label ?? id)
    case .unexpected(let value): value
    }
  }

  private func computed(_ slot: AnswerLocation, _ formula: FormFormula, row: (table: String, row: Int)?)
    -> CellValue
  {
    if let value = known[slot] { return value }
    guard underway.insert(slot).inserted else { return .error(.reference) }
    let value = formula.value { self.resolve($0, row: row) }
    underway.remove(slot)
    known[slot] = value
    return value
  }

  private func resolve(_ operand: FormOperand, row: (table: String, row: Int)?) -> FormulaValue {
    switch operand {
    case .field(let id): return .area(ValueArea(value(id)))
    case .sameRow(let column):
      guard let row else { return .scalar(.error(.reference)) }
      return .area(ValueArea(value(row.table, row: row.row, column: column)))
    case .cell(let table, let key, let column):
      return .area(ValueArea(value(table, key: key, column: column)))
    case .column(let table, let column):
      return .area(ValueArea(column: (0..<rowsSeen(table)).map { cell(table, $0, column) }))
    case .downToSameRow(let column):
      guard let row else { return .scalar(.error(.reference)) }
      return .area(ValueArea(column: (0...row.row).map { value(row.table, row: $0, column: column) }))
    case .sameRowSpan(let from, let to):
      guard let row, let ids = tables[row.table]?.span(from, to) else { return .scalar(.error(.reference)) }
      return .area(
        ValueArea(
          rows: 1, columns: ids.count,
          values: ids.map { value(row.table, row: row.row, column: $0) }))
    case .list(let list): return .area(ValueArea(column: list.choices.map { .text($0.label) }))
    }
  }

  /// An answer or a computed value, or the words of a label column.
  private func cell(_ table: String, _ row: Int, _ column: String) -> CellValue {
    guard let index = tables[table], index.columns[column] == nil, index.fixed.indices.contains(row) else {
      return value(table, row: row, column: column)
    }
    return index.fixed[row].labels[column].map { .text($0) } ?? .error(.reference)
  }

  /// A range has at least one row, as on the sheet.
  private func rowsSeen(_ table: String) -> Int { max(1, rowCount(table)) }
}
