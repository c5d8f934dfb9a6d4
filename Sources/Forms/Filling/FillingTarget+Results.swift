import Planning
import Spreadsheet

// The stored results of the form's own formulas, for programs that show them without calculating.
extension FillingTarget {
  mutating func storeResults(of plan: FillingPlan) {
    let returned = plan.returned
    guard let form = try? FormCache.shared.form(returned.template), form.version == returned.schema.version
    else {
      remarks.append(
        "The workbook was made by another version of planner; its results are computed when it is opened.")
      return
    }
    let values = FormValues(form: form, answers: plan.wanted)
    for field in form.fields where field.schema.isComputed {
      guard let place = returned.placement.fields[field.schema.id], let cell = place.cell else { continue }
      store(shown(values.value(field.schema.id), field), place.sheet, cell)
    }
    for table in form.tables {
      guard let place = returned.placement.tables[table.id],
        let schema = returned.schema.table(table.id)
      else { continue }
      let rows = schema.hasFreeRows ? freeRows(plan, schema, place) : fixedRows(schema, place)
      for field in table.answerColumns where field.schema.isComputed {
        guard let column = place.columns[field.schema.id] else { continue }
        for row in rows {
          let value =
            row.key.map { values.value(table.id, key: $0, column: field.schema.id) }
            ?? values.value(table.id, row: row.index, column: field.schema.id)
          store(shown(value, field), place.sheet, CellReference(row: row.number, column: column))
        }
      }
    }
  }

  private typealias ResultRow = (number: Int, key: String?, index: Int)

  private func fixedRows(_ table: TableSchema, _ place: TablePlace) -> [ResultRow] {
    zip(table.rows, place.rows).enumerated().compactMap { index, row in row.1.map { ($0, row.0.key, index) } }
  }

  /// Those with answers; those that are or were prepared without, which all come to the same.
  private func freeRows(_ plan: FillingPlan, _ table: TableSchema, _ place: TablePlace) -> [ResultRow] {
    let filled = plan.rowNumbers[table.id] ?? []
    var rows: [ResultRow] = filled.enumerated().map { ($1, nil, $0) }
    let known = Set(filled)
    let others = Set(place.rows.compactMap(\.self)).union(place.freeRows.map(Array.init) ?? [])
    for number in others.subtracting(known).sorted() { rows.append((number, nil, filled.count)) }
    return rows
  }

  /// Dates that are computed are serial numbers from 1900.
  private func shown(_ value: CellValue, _ field: Field) -> CellValue {
    guard is1904, field.schema.kind == .date, let serial = value.number else { return value }
    return .number(serial - CalendarDate.days1904)
  }
}
