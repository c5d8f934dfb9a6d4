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
  /// Of the fields that are no formulas, by their places.
  private let answered: [CellValue]
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
    answered = index.fields.map { field in
      Self.cellValue(answers[field.schema.id], choices: field.schema.choices)
    }
    fieldResults = Array(repeating: .unknown, count: index.fields.count)
    tableResults = Array(repeating: [], count: index.tables.count)
  }

  /// The value of a single field; an error for an unknown one.
  public func value(_ field: String) -> CellValue {
    guard let place = index.place(ofField: field) else { return .error(.reference) }
    if !fixed.isEmpty, let value = fixed[.field(field)] { return value }
    return value(ofField: place)
  }

  private func value(ofField place: Int) -> CellValue {
    guard let formula = index.fieldFormulas[place] else { return answered[place] }
    if let value = known(fieldResults[place]) { return value }
    fieldResults[place] = .underway
    let value = self.value(formula, nil)
    fieldResults[place] = .known(value)
    return value
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
    if !fixed.isEmpty,
      let value = fixed[.cell(table: table.table.id, row: row.row, column: table.columnIDs[column])]
    {
      return value
    }
    if let formula = table.formula(row.row, column) { return computed(row, column, formula) }
    let answers = rows[row.table]
    guard answers.indices.contains(row.row), let answer = answers[row.row][table.columnIDs[column]] else {
      return .blank
    }
    return Self.cellValue(answer, choices: table.choices(row.row, column))
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

  private static func cellValue(_ answer: AnswerValue?, choices: [Choice]) -> CellValue {
    switch answer {
    case nil: .blank
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .date(let date): .number(date.serial)
    case .choice(let id): .text(choices.first { $0.id == id }?.label ?? id)
    case .unexpected(let value): value
    }
  }

  private func computed(_ row: Row, _ column: Int, _ formula: PlacedFormula) -> CellValue {
    let width = index.tables[row.table].columns.count
    // Free rows go on below the answers.
    let missing = (row.row + 1) * width - tableResults[row.table].count
    if missing > 0 {
      tableResults[row.table].append(contentsOf: repeatElement(.unknown, count: missing))
    }
    let place = row.row * width + column
    if let value = known(tableResults[row.table][place]) { return value }
    tableResults[row.table][place] = .underway
    let value = self.value(formula, row)
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

  private func value(_ formula: PlacedFormula, _ row: Row?) -> CellValue {
    let formula = formula.ready
    return formula.program.value { resolve(formula.operands[$0], row) }
  }

  private func resolve(_ operand: PlacedOperand, _ row: Row?) -> FormulaValue {
    let noRow = FormulaValue.scalar(.error(.reference))
    switch operand {
    case .constant(let value): return value
    case .field(let place):
      if !fixed.isEmpty, let value = fixed[.field(index.fields[place].schema.id)] {
        return .area(ValueArea(value))
      }
      return .area(ValueArea(value(ofField: place)))
    case .sameRow(let column):
      guard let row else { return noRow }
      return .area(ValueArea(value(row, column)))
    case .sameRowSpan(let span):
      guard let row else { return noRow }
      return .area(ValueArea(rows: 1, columns: span.count, values: span.map { value(row, $0) }))
    case .downToSameRow(let column):
      guard let row else { return noRow }
      return .area(ValueArea(column: (0...row.row).map { value((row.table, $0), column) }))
    case .errorsDownToSameRow:
      guard let row else { return noRow }
      return .area(ValueArea(column: (0...row.row).map { _ in .error(.reference) }))
    case .cell(let table, let row, let column): return .area(ValueArea(value((table, row), column)))
    case .column(let table, let column):
      return .area(ValueArea(column: (0..<rowCount(table)).map { value((table, $0), column) }))
    case .labels(let table, let labels):
      return .area(
        ValueArea(
          column: (0..<rowCount(table)).map {
            labels.indices.contains($0) ? labels[$0] : .error(.reference)
          }))
    }
  }

  /// There is at least one row, as on the sheet.
  private func rowCount(_ table: Int) -> Int { max(1, rows[table].count) }
}
