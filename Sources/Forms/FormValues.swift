public import Planning
public import Spreadsheet

/// The values of all cells of a form for given answers: what was answered, and what the form's formulas make of
/// it. The sheet's cached values and the numbers of the reports both come from here, by the same formulas.
public final class FormValues {
  public let form: Form
  public let answers: Answers

  private let index: FormIndex
  /// By table, its rows.
  private let rows: [[AnswerRow]]
  /// Values that cells hold whatever the answers and formulas say.
  private let fixed: [AnswerLocation: CellValue]
  /// Of the fields, and by table row by row of its columns.
  private var fieldResults: [Result]
  private var tableResults: [[Result]]

  /// What became of a formula so far.
  private enum Result {
    case unknown
    case underway
    case known(CellValue)
  }

  /// A row of a table in which a formula stands.
  private typealias Row = (table: Int, row: Int)

  public convenience init(form: Form, answers: Answers) {
    self.init(form: form, answers: answers, fixed: [:])
  }

  /// - Parameter fixed: what some cells hold in a file, whatever the answers and formulas say.
  init(form: Form, answers: Answers, fixed: [AnswerLocation: CellValue]) {
    self.form = form
    self.answers = answers
    self.fixed = fixed
    index = form.index
    rows = index.tables.map { $0.rows(answers.rows($0.table.id)) }
    fieldResults = Array(repeating: .unknown, count: index.fields.count)
    tableResults = Array(repeating: [], count: index.tables.count)
  }

  /// The value of a single field; an error for an unknown one.
  public func value(_ field: String) -> CellValue {
    guard let place = index.place(ofField: field) else { return .error(.reference) }
    if !fixed.isEmpty, let value = fixed[.field(field)] { return value }
    let declared = index.fields[place]
    switch declared.content {
    case .input: return cellValue(answers[field], choices: declared.schema.choices)
    case .computed(let formula):
      if let value = known(fieldResults[place]) { return value }
      fieldResults[place] = .underway
      let value = formula.value { self.resolve($0, row: nil) }
      fieldResults[place] = .known(value)
      return value
    }
  }

  /// The value in a table: `row` counts from 0, in the template's order or, for free rows, in that of the answers.
  public func value(_ table: String, row: Int, column: String) -> CellValue {
    guard let place = index.place(ofTable: table), let column = index.tables[place].place(ofColumn: column)
    else { return .error(.reference) }
    return value((place, row), column)
  }

  public func value(_ table: String, key: String, column: String) -> CellValue {
    guard let place = index.place(ofTable: table), let row = index.tables[place].place(ofRow: key),
      let column = index.tables[place].place(ofColumn: column)
    else { return .error(.reference) }
    return value((place, row), column)
  }

  private func value(_ row: Row, _ column: Int) -> CellValue {
    let table = index.tables[row.table]
    let declared = table.columns[column]
    if !fixed.isEmpty,
      let value = fixed[.cell(table: table.table.id, row: row.row, column: declared.schema.id)]
    {
      return value
    }
    let isFixed = table.fixed.indices.contains(row.row)
    switch declared.content {
    case .input:
      let answers = rows[row.table]
      let list = isFixed ? table.fixed[row.row].lists[declared.schema.id] : nil
      return cellValue(
        answers.indices.contains(row.row) ? answers[row.row][declared.schema.id] : nil,
        choices: list?.choices ?? declared.schema.choices)
    case .computed(let common):
      let own = isFixed ? table.fixed[row.row].formulas[declared.schema.id] : nil
      return computed(row, column, own ?? common)
    }
  }

  /// A number, nil where there is none (an empty text, an error).
  public func number(_ field: String) -> Double? { value(field).number }
  public func number(_ table: String, row: Int, column: String) -> Double? {
    value(table, row: row, column: column).number
  }
  public func number(_ table: String, key: String, column: String) -> Double? {
    value(table, key: key, column: column).number
  }

  public func rowCount(_ table: String) -> Int { index.place(ofTable: table).map { rows[$0].count } ?? 0 }

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

  private func computed(_ row: Row, _ column: Int, _ formula: FormFormula) -> CellValue {
    let width = index.tables[row.table].columns.count
    // Free rows go on below the answers.
    let missing = (row.row + 1) * width - tableResults[row.table].count
    if missing > 0 {
      tableResults[row.table].append(contentsOf: repeatElement(.unknown, count: missing))
    }
    let place = row.row * width + column
    if let value = known(tableResults[row.table][place]) { return value }
    tableResults[row.table][place] = .underway
    let value = formula.value { self.resolve($0, row: row) }
    tableResults[row.table][place] = .known(value)
    return value
  }

  /// Nil where the formula is still to be evaluated; an error where it needs itself.
  private func known(_ result: Result) -> CellValue? {
    switch result {
    case .unknown: nil
    case .underway: .error(.reference)
    case .known(let value): value
    }
  }

  private func resolve(_ operand: FormOperand, row: Row?) -> FormulaValue {
    switch operand {
    case .field(let id): return .area(ValueArea(value(id)))
    case .sameRow(let column):
      guard let row, let place = index.tables[row.table].place(ofColumn: column) else {
        return row == nil ? .scalar(.error(.reference)) : .area(ValueArea(.error(.reference)))
      }
      return .area(ValueArea(value(row, place)))
    case .cell(let table, let key, let column):
      return .area(ValueArea(value(table, key: key, column: column)))
    case .column(let table, let column): return .area(ValueArea(column: self.column(table, column)))
    case .downToSameRow(let column):
      guard let row else { return .scalar(.error(.reference)) }
      guard let place = index.tables[row.table].place(ofColumn: column) else {
        return .area(ValueArea(column: (0...row.row).map { _ in .error(.reference) }))
      }
      return .area(ValueArea(column: (0...row.row).map { value((row.table, $0), place) }))
    case .sameRowSpan(let from, let to):
      guard let row, let span = index.tables[row.table].span(from, to) else {
        return .scalar(.error(.reference))
      }
      return .area(ValueArea(rows: 1, columns: span.count, values: span.map { value(row, $0) }))
    case .list(let list): return .area(ValueArea(column: list.choices.map { .text($0.label) }))
    }
  }

  /// Answers or computed values, or the words of a label column. There is at least one row, as on the sheet.
  private func column(_ table: String, _ column: String) -> [CellValue] {
    guard let place = index.place(ofTable: table) else { return [.error(.reference)] }
    let table = index.tables[place]
    let count = max(1, rows[place].count)
    if let column = table.place(ofColumn: column) { return (0..<count).map { value((place, $0), column) } }
    return (0..<count).map { row in
      let labels = table.fixed.indices.contains(row) ? table.fixed[row].labels : [:]
      return labels[column].map { .text($0) } ?? .error(.reference)
    }
  }
}
