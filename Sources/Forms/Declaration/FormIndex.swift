import Planning
import Spreadsheet
import Synchronization

/// Where the fields, tables, columns and rows of a form are among all, by their ids, and its formulas made ready to be
/// evaluated: made once for all its workbooks.
final class FormIndex: Sendable {
  let fields: [Field]
  let tables: [TableIndex]
  /// Of the computed fields, by their places.
  let fieldFormulas: [PlacedFormula?]
  private let places: FormPlaces

  init(_ sheets: [FormSheet]) {
    fields = sheets.flatMap(\.fields)
    let tables = sheets.flatMap(\.tables)
    let places = FormPlaces(fields, tables)
    self.places = places
    fieldFormulas = fields.map { field in
      guard case .computed(let formula) = field.content else { return nil }
      return PlacedFormula(formula, in: nil, places)
    }
    self.tables = tables.indices.map { TableIndex(tables[$0], at: $0, places) }
  }

  func place(ofField id: String) -> Int? { places.fields[id] }
  func place(ofTable id: String) -> Int? { places.tables[id] }
}

/// The places of all ids.
final class FormPlaces: Sendable {
  let fields: [String: Int]
  let tables: [String: Int]
  /// By table.
  let columns: [[String: Int]]
  let rows: [[String: Int]]
  /// By table, the rows that the template fixes.
  let fixed: [[TableRow]]

  fileprivate init(_ fields: [Field], _ tables: [Table]) {
    func places(_ ids: [String]) -> [String: Int] {
      Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    self.fields = Dictionary(
      fields.enumerated().map { ($1.schema.id, $0) }, uniquingKeysWith: { _, last in last })
    self.tables = Dictionary(
      tables.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { _, last in last })
    columns = tables.map { places($0.answerColumns.map(\.schema.id)) }
    fixed = tables.map { table in if case .fixed(let rows) = table.rows { rows } else { [] } }
    rows = fixed.map { places($0.map(\.key)) }
  }
}

/// One table of a form.
final class TableIndex: Sendable {
  let table: Table
  /// The columns that hold answers or results.
  let columns: [Field]
  let columnIDs: [String]
  /// The rows that the template fixes; none in a table of free rows.
  let fixed: [TableRow]
  /// Of the computed columns, by their places.
  let formulas: [PlacedFormula?]
  /// By row and column, where a row has formulas or choices of its own.
  private let ownFormulas: [Int: PlacedFormula]
  private let ownChoices: [Int: [Choice]]
  private let columnPlaces: [String: Int]
  private let rowPlaces: [String: Int]

  fileprivate init(_ table: Table, at place: Int, _ places: FormPlaces) {
    self.table = table
    let columns = table.answerColumns
    self.columns = columns
    columnIDs = columns.map(\.schema.id)
    fixed = places.fixed[place]
    columnPlaces = places.columns[place]
    rowPlaces = places.rows[place]
    formulas = columns.map { field in
      guard case .computed(let formula) = field.content else { return nil }
      return PlacedFormula(formula, in: place, places)
    }
    var ownFormulas: [Int: PlacedFormula] = [:]
    var ownChoices: [Int: [Choice]] = [:]
    for (number, row) in places.fixed[place].enumerated() {
      for (id, formula) in row.formulas {
        guard let column = places.columns[place][id] else { continue }
        ownFormulas[number * columns.count + column] = PlacedFormula(formula, in: place, places)
      }
      for (id, list) in row.lists {
        guard let column = places.columns[place][id] else { continue }
        ownChoices[number * columns.count + column] = list.choices
      }
    }
    self.ownFormulas = ownFormulas
    self.ownChoices = ownChoices
  }

  func place(ofColumn id: String) -> Int? { columnPlaces[id] }
  func place(ofRow key: String) -> Int? { rowPlaces[key] }

  /// The formula of a cell; nil where answers stand.
  func formula(_ row: Int, _ column: Int) -> PlacedFormula? {
    guard let common = formulas[column] else { return nil }
    return ownFormulas.isEmpty ? common : ownFormulas[row * columns.count + column] ?? common
  }

  func choices(_ row: Int, _ column: Int) -> [Choice] {
    let common = columns[column].schema.choices
    return ownChoices.isEmpty ? common : ownChoices[row * columns.count + column] ?? common
  }

  /// The answers of the rows that the template fixes, in its order; those of free rows as they are.
  func rows(_ given: [AnswerRow]) -> [AnswerRow] {
    guard !fixed.isEmpty else { return given }
    let isInOrder =
      given.count == fixed.count && rowPlaces.count == fixed.count
      && zip(given, fixed).allSatisfy { $0.key == $1.key }
    if isInOrder { return given }
    let byKey = Dictionary(
      given.compactMap { row in row.key.map { ($0, row) } }, uniquingKeysWith: { first, _ in first })
    return fixed.map { byKey[$0.key] ?? AnswerRow(key: $0.key) }
  }
}

/// A form's formula with the places of its operands, made ready when it is needed first: a workbook's score hangs on
/// few of them.
final class PlacedFormula: Sendable {
  struct Ready: Sendable {
    let program: FormulaProgram
    let operands: [PlacedOperand]
  }

  private let formula: FormFormula
  private let table: Int?
  private let places: FormPlaces
  private let made = Mutex<Ready?>(nil)

  /// - Parameter table: that in whose rows it stands; nil for a single field's.
  fileprivate init(_ formula: FormFormula, in table: Int?, _ places: FormPlaces) {
    self.formula = formula
    self.table = table
    self.places = places
  }

  var ready: Ready {
    made.withLock { made in
      if let made { return made }
      var operands: [PlacedOperand] = []
      let program = FormulaProgram(formula) { operand in
        operands.append(PlacedOperand(operand, in: table, places))
        return operands.count - 1
      }
      let ready = Ready(program: program, operands: operands)
      made = ready
      return ready
    }
  }
}

/// A ``FormOperand`` by places instead of ids.
enum PlacedOperand: Sendable {
  /// The same in all workbooks: words, or an error for what the form has not.
  case constant(FormulaValue)
  case field(Int)
  /// Columns of the row in which the formula stands.
  case sameRow(Int)
  case sameRowSpan(ClosedRange<Int>)
  /// A column from its first row down to that row.
  case downToSameRow(Int)
  /// The same of a column that the table has not: an error a row.
  case errorsDownToSameRow
  case cell(table: Int, row: Int, column: Int)
  case column(table: Int, column: Int)
  /// Words that the template gives for each row, and how many there are.
  case labels(table: Int, [CellValue])

  fileprivate init(_ operand: FormOperand, in table: Int?, _ places: FormPlaces) {
    let noCell = PlacedOperand.constant(.area(ValueArea(.error(.reference))))
    let noReference = PlacedOperand.constant(.scalar(.error(.reference)))
    func column(_ id: String) -> Int? { table.flatMap { places.columns[$0][id] } }
    switch operand {
    case .field(let id): self = places.fields[id].map { .field($0) } ?? noCell
    case .sameRow(let id): self = column(id).map { .sameRow($0) } ?? (table == nil ? noReference : noCell)
    case .sameRowSpan(let from, let to):
      guard let first = column(from), let last = column(to), first <= last else {
        self = noReference
        return
      }
      self = .sameRowSpan(first...last)
    case .downToSameRow(let id):
      self = table == nil ? noReference : column(id).map { .downToSameRow($0) } ?? .errorsDownToSameRow
    case .cell(let id, let key, let column):
      guard let place = places.tables[id], let row = places.rows[place][key],
        let column = places.columns[place][column]
      else {
        self = noCell
        return
      }
      self = .cell(table: place, row: row, column: column)
    case .column(let id, let column):
      guard let place = places.tables[id] else {
        self = noCell
        return
      }
      if let column = places.columns[place][column] {
        self = .column(table: place, column: column)
      } else {
        self = .labels(
          table: place, places.fixed[place].map { $0.labels[column].map { .text($0) } ?? .error(.reference) })
      }
    case .list(let list): self = .constant(.area(ValueArea(column: list.choices.map { .text($0.label) })))
    }
  }
}
