import OfficeFiles
import Planning
import Spreadsheet

/// Looks at all cells of a returned file where the form has a formula: whether it is still there, and whether the
/// result that is stored beside it is what it gives.
struct FormulaReader {
  let form: Form
  let schema: FormSchema
  let placement: Placement
  let answers: Answers
  private var facts = FormulaFacts()
  /// What cells hold in the file, where that is not what answers and formulas say.
  private var fixed: [AnswerLocation: CellValue] = [:]
  /// Formulas that are as they should be, with their stored results.
  private var sound: [(location: AnswerLocation, stored: CellValue)] = []

  init(form: Form, schema: FormSchema, placement: Placement, answers: Answers) {
    self.form = form
    self.schema = schema
    self.placement = placement
    self.answers = answers
  }

  mutating func read(_ file: inout FormReader) throws(FileError) -> FormulaFacts {
    let values = FormValues(form: form, answers: answers)
    for field in form.fields {
      let id = field.schema.id
      guard let declared = schema.field(id), let place = placement.fields[id] else { continue }
      switch (field.content, declared.isComputed) {
      case (.computed(let formula), true):
        guard let cell = try read(place, &file) else { continue }
        take(.field(id), formula, cell, .init(sheet: place.sheet, table: nil, row: 0), mayBeEmpty: false)
      case (.input, false): try keep(.field(id), values.value(id), &file)
      default: continue
      }
    }
    for table in form.tables { try read(table, values, &file) }
    compare()
    return facts
  }

  private mutating func read(_ table: Table, _ values: FormValues, _ file: inout FormReader) throws(FileError)
  {
    guard let declared = schema.table(table.id), let place = placement.tables[table.id] else { return }
    var fixedRows: [String: TableRow] = [:]
    if case .fixed(let rows) = table.rows { for row in rows { fixedRows[row.key] = row } }
    let columns = table.answerColumns
    for (index, row) in answers.rows(table.id).enumerated() {
      guard place.rows.indices.contains(index), let number = place.rows[index] else { continue }
      let fixedRow = row.key.flatMap { fixedRows[$0] }
      for column in row.values.keys.sorted() {
        try keep(
          .cell(table: table.id, row: index, column: column),
          values.value(table.id, row: index, column: column), &file)
      }
      var cells: [(location: AnswerLocation, formula: FormFormula, cell: ReadCell)] = []
      for field in columns {
        let id = field.schema.id
        guard case .computed(let general) = field.content, declared.column(id)?.isComputed == true,
          fixedRow?.closed.contains(id) != true
        else { continue }
        let location = AnswerLocation.cell(table: table.id, row: index, column: id)
        guard let cellPlace = placement.place(of: location), let cell = try read(cellPlace, &file) else {
          continue
        }
        cells.append((location, fixedRow?.formulas[id] ?? general, cell))
      }
      // A row that a client put in has no formulas at all, and that is nobody's fault.
      let isNew = declared.hasFreeRows && cells.allSatisfy { $0.cell.formula == nil && $0.cell.value.isEmpty }
      for (location, formula, cell) in cells {
        let position = FormulaMatcher.Position(sheet: place.sheet, table: table.id, row: number)
        take(location, formula, cell, position, mayBeEmpty: isNew)
      }
    }
  }

  // MARK: Cells

  /// A cell of a sheet that is there; a blank one where nothing stands.
  private func read(_ place: CellPlace, _ file: inout FormReader) throws(FileError) -> ReadCell? {
    guard let cell = place.cell, let sheet = file.index(ofSheet: place.sheet) else { return nil }
    return try file.cells(sheet)[cell] ?? ReadCell(.blank)
  }

  /// An input as it stands, where it is spelled differently from the answer that was made of it.
  private mutating func keep(_ location: AnswerLocation, _ value: CellValue, _ file: inout FormReader)
    throws(FileError)
  {
    guard let place = placement.place(of: location), let cell = try read(place, &file) else { return }
    if cell.value != value, !(cell.value.isEmpty && value.isEmpty) { fixed[location] = cell.value }
  }

  private mutating func take(
    _ location: AnswerLocation, _ formula: FormFormula, _ cell: ReadCell, _ position: FormulaMatcher.Position,
    mayBeEmpty: Bool
  ) {
    // A column may have a formula in some rows only.
    if case .text("") = formula, cell.value.isEmpty { return }
    facts.expected += 1
    guard let found = cell.formula else {
      fixed[location] = cell.value
      if mayBeEmpty {
        facts.expected -= 1
      } else {
        facts.changed.append(ChangedFormula(location, value: cell.value))
      }
      return
    }
    facts.found += 1
    switch FormulaMatcher(placement: placement, answers: answers).match(formula, found, at: position) {
    case .same: sound.append((location, cell.value))
    case .partial: fixed[location] = cell.value
    case .different:
      fixed[location] = cell.value
      facts.changed.append(ChangedFormula(location, value: cell.value, formula: found))
    }
  }

  /// Compares each stored result with what its formula gives of the cells as they stand in the file. So a constant in
  /// place of one formula does not make all others that build on it look stale.
  private mutating func compare() {
    let values = FormValues(form: form, answers: answers, fixed: fixed)
    for (location, stored) in sound {
      let computed: CellValue
      switch location {
      case .field(let id): computed = values.value(id)
      case .cell(let table, let row, let column): computed = values.value(table, row: row, column: column)
      case .table: continue
      }
      if !stored.isSame(as: computed) {
        facts.stale.append(StaleResult(location, stored: stored, computed: computed))
      }
    }
  }
}

extension CellValue {
  /// Nothing, or a text of no length.
  fileprivate var isEmpty: Bool { self == .blank || self == .text("") }

  /// Whether a stored result is the computed one, but for the last digits.
  fileprivate func isSame(as computed: CellValue) -> Bool {
    switch (self, computed) {
    case (.number(let one), .number(let other)):
      FormulaMatcher.isClose(one, other) || max(abs(one), abs(other)) < 1e-12
    case (.error, .error): true
    case (.boolean(let flag), .number(let number)), (.number(let number), .boolean(let flag)):
      number == (flag ? 1 : 0)
    default: self == computed || isEmpty && computed.isEmpty
    }
  }
}
