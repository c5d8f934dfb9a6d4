import OfficeFiles
import Planning
import Spreadsheet

/// Which cells of a workbook must change so that it holds the wanted answers.
struct FillingPlan {
  let returned: ReturnedForm
  let wanted: Answers

  private(set) var puts: [AnswerPut] = []
  private(set) var changed = 0
  private(set) var remarks: [String] = []
  /// By table of free rows: the row number of each wanted row.
  private(set) var rowNumbers: [String: [Int]] = [:]

  init(returned: ReturnedForm, wanted: Answers) {
    self.returned = returned
    self.wanted = wanted
  }

  private var path: String { returned.path }

  mutating func make(_ target: FillingTarget) throws(FileError) {
    try checkNames()
    for field in returned.schema.fields where !field.isComputed {
      let old = returned.answers[field.id]
      let new = wanted[field.id]
      if old == new { continue }
      try put(
        new, instead: old, returned.placement.fields[field.id], field, choices: field.choices,
        is1904: target.is1904)
    }
    for table in returned.schema.tables {
      if table.hasFreeRows { try fillFree(table, target) } else { try fillFixed(table, target) }
    }
  }

  /// Answers that the workbook doesn't ask for would be lost without a word.
  private func checkNames() throws(FileError) {
    let schema = returned.schema
    var unknown = wanted.fields.keys.filter { schema.field($0) == nil }.map { "field \"\($0)\"" }
    for (id, rows) in wanted.tables {
      guard let table = schema.table(id) else {
        if !rows.isEmpty { unknown.append("table \"\(id)\"") }
        continue
      }
      for row in rows {
        unknown += row.values.keys.filter { table.column($0) == nil }.map { "column \"\(id).\($0)\"" }
        guard !table.hasFreeRows, !row.values.isEmpty else { continue }
        let known = row.key.flatMap { table.row($0) }
        if known == nil { unknown.append("row \"\(row.key ?? "")\" in \"\(id)\"") }
        unknown += row.values.keys.filter { known?.closed.contains($0) ?? false }.map {
          "place for \"\(id).\($0)\" in the row \"\(row.key ?? "")\""
        }
      }
    }
    guard let first = Set(unknown).sorted().first else { return }
    throw FileError(
      path, problem: "has no \(first)",
      remedy: "take it out of the answers, or fill a workbook that asks for it")
  }

  private mutating func put(
    _ new: AnswerValue?, instead old: AnswerValue?, _ place: CellPlace?, _ field: FieldSchema,
    choices: [Choice], row: String? = nil, model: CellReference? = nil, is1904: Bool
  ) throws(FileError) {
    guard let place, place.cell != nil else {
      if new == nil { return }
      let where_ = row.map { " in the row \"\($0)\"" } ?? ""
      throw FileError(
        path, problem: "has no place any more for the answer to \"\(field.label)\"\(where_)",
        remedy: "take the answer out, or fill the workbook as it was sent out")
    }
    changed += 1
    let value = CellValue(new, choices: choices, is1904: is1904)
    puts.append(AnswerPut(place: place, value: value, label: field.label, model: model))
  }

  // MARK: Tables

  private mutating func fillFixed(_ table: TableSchema, _ target: FillingTarget) throws(FileError) {
    let place = returned.placement.tables[table.id]
    for (index, row) in table.rows.enumerated() {
      let old = returned.answers.row(table.id, key: row.key)
      let new = wanted.row(table.id, key: row.key)
      let number = place.flatMap { $0.rows.indices.contains(index) ? $0.rows[index] : nil }
      for column in table.columns
      where !column.isComputed && !row.closed.contains(column.id) && old?[column.id] != new?[column.id] {
        try put(
          new?[column.id], instead: old?[column.id], cell(place, number, column.id), column,
          choices: row.choices[column.id] ?? column.choices, row: row.key, is1904: target.is1904)
      }
    }
  }

  private mutating func fillFree(_ table: TableSchema, _ target: FillingTarget) throws(FileError) {
    let old = returned.answers.rows(table.id)
    let new = wanted.rows(table.id)
    let place = returned.placement.tables[table.id]
    let numbers = place.map { $0.rows.compactMap(\.self) } ?? []
    guard old != new else {
      rowNumbers[table.id] = numbers
      return
    }
    guard let place, numbers.count == old.count else {
      throw FileError(
        path, problem: "has no table \"\(table.label)\" any more",
        remedy: "take its rows out of the answers, or fill the workbook as it was sent out")
    }
    let rows = try FreeRows(table, place, taken: numbers, path: path).numbers(for: new.count, target)
    rowNumbers[table.id] = rows
    for (index, number) in (rows + numbers.dropFirst(rows.count)).enumerated() {
      let before = old.indices.contains(index) ? old[index] : nil
      let after = new.indices.contains(index) ? new[index] : nil
      for column in table.columns where !column.isComputed && before?[column.id] != after?[column.id] {
        try put(
          after?[column.id], instead: before?[column.id], cell(place, number, column.id), column,
          choices: column.choices, row: String(number),
          model: cell(place, place.freeRows?.lowerBound, column.id)?.cell, is1904: target.is1904)
      }
    }
    remarkUncounted(table, place, rows, target)
  }

  /// Formulas reach as far down as the workbook was made for; rows below them are not in the sums of its sheets.
  private mutating func remarkUncounted(
    _ table: TableSchema, _ place: TablePlace, _ rows: [Int], _ target: FillingTarget
  ) {
    guard let computed = table.columns.first(where: { $0.isComputed && place.columns[$0.id] != nil }),
      let column = place.columns[computed.id]
    else { return }
    let without = rows.filter { target.cell(place.sheet, $0, column)?.formula == nil }
    guard let first = without.first else { return }
    remarks.append(
      "\(without.count) rows of \"\(table.label)\", from row \(first) of \"\(place.sheet)\" on, have no formulas beside "
        + "them, and the workbook's own sums may leave them out. Scores count them.")
  }

  private func cell(_ table: TablePlace?, _ row: Int?, _ column: String) -> CellPlace? {
    guard let table, let row, let number = table.columns[column] else { return nil }
    return CellPlace(sheet: table.sheet, cell: CellReference(row: row, column: number))
  }
}
