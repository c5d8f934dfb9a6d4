import Assessment
import Forms
import Planning
import Spreadsheet
import Testing

/// A returned workbook made of drawings: a sheet a table, named by the table's id, its head in row 1 from column A.
struct DrawnForm {
  var form: ReturnedForm
  /// `setup!C2`, in the order of the drawings.
  var marked: Set<String> = []

  /// The tables by id; a column named `key` holds the keys of rows that the template fixes. A field whose value
  /// begins with ⟨ is marked.
  /// - Parameter isExport: as a CRM's export is read, with the columns that only these have.
  init(
    _ kind: String, tables: [(id: String, drawing: String)], fields: [String: String] = [:],
    isExport: Bool = false
  ) throws {
    let template = try TemplateLibrary.builtIn(kind: kind)
    let sheet = try FormRegistry.form(for: template).schema
    let schema = isExport ? sheet.withExportColumns : sheet
    form = ReturnedForm(
      path: "client.xlsx", schema: schema, answers: Answers(), placement: Placement(), template: template,
      producer: "", notices: [])
    for table in tables { draw(table.id, Drawing(table.drawing)) }
    for (line, field) in fields.sorted(by: { $0.key < $1.key }).enumerated() {
      fill(field.key, field.value, line)
    }
  }

  private mutating func draw(_ id: String, _ drawing: Drawing) {
    guard let table = form.schema.table(id) else {
      Issue.record("there is no table \(id)")
      return
    }
    var place = TablePlace(
      sheet: id, range: CellRange(rows: 1...(drawing.rows.count + 1), columns: 1...drawing.columns.count),
      columns: [:], rows: [], freeRows: nil)
    for (number, column) in drawing.columns.enumerated() where column != "key" {
      if table.column(column) == nil { Issue.record("there is no column \(id).\(column)") }
      place.columns[column] = number + 1
    }
    var rows: [AnswerRow] = []
    for (number, cells) in drawing.rows.enumerated() {
      var row = AnswerRow()
      for (column, cell) in zip(drawing.columns, cells) where !cell.isEmpty {
        if column == "key" {
          row.key = cell
        } else if let field = table.column(column) {
          row.values[column] = answer(cell, field)
        }
      }
      rows.append(row)
      place.rows.append(number + 2)
    }
    form.answers.tables[id] = rows
    form.placement.tables[id] = place
    for mark in drawing.marked {
      marked.insert("\(id)!\(CellReference(row: mark.row + 2, column: mark.column + 1))")
    }
  }

  private mutating func fill(_ id: String, _ value: String, _ line: Int) {
    guard let field = form.schema.field(id) else {
      Issue.record("there is no field \(id)")
      return
    }
    let cell = CellReference(row: line + 1, column: 2)
    form.placement.fields[id] = CellPlace(sheet: "fields", cell: cell)
    if value.hasPrefix("⟨") { marked.insert("fields!\(cell)") }
    let plain = value.filter { $0 != "⟨" && $0 != "⟩" }
    if !plain.isEmpty { form.answers.fields[id] = answer(plain, field) }
  }

  /// As a form reads it: what is of another kind is unexpected.
  private func answer(_ cell: String, _ field: FieldSchema) -> AnswerValue {
    if cell.hasPrefix("#") { return .unexpected(.error(ErrorValue(cell))) }
    switch field.kind {
    case .text: return .text(cell)
    case .number, .integer, .percent, .money:
      return Double(cell).map { .number($0) } ?? .unexpected(.text(cell))
    case .date: return CalendarDate(cell).map { .date($0) } ?? .unexpected(.text(cell))
    case .choice, .yesno:
      if let choice = field.choices.first(where: { $0.id == cell || $0.label == cell }) {
        return .choice(choice.id)
      }
      return field.acceptsOther ? .text(cell) : .unexpected(.text(cell))
    }
  }
}

extension CalendarDate {
  /// The day as of which the tests judge.
  static let testDay = CalendarDate(year: 2026, month: 7, day: 1) ?? CalendarDate(daysSince1970: 0)
}
