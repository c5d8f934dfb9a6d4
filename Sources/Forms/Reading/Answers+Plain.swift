public import Planning
import Spreadsheet

/// Why answers from a file can't be put into a workbook: everything that is wrong with them.
public struct AnswersError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A line each, never empty: `tables.setup.2.ownr: is no column of "setup"; did you mean "owner"?`.
  public let problems: [String]
  public var description: String {
    problems.count > 1 ? "\(problems[0]) (and \(problems.count - 1) more)" : problems.first ?? ""
  }
}

extension Answers {
  /// These answers with others put over them, as `planner read` prints them: `{"fields": {ID: VALUE}, "tables":
  /// {ID: [{"key": KEY, COLUMN: VALUE}]}}`. Choices may be given by id or as shown. What the others do not name
  /// stays; null empties; a table with free rows is replaced as a whole.
  ///
  /// - Returns: the answers, and a remark for each value that is not of its field's kind but is put in as it is.
  public func merging(_ plain: PlainValue, schema: FormSchema) throws(AnswersError) -> (
    answers: Answers, remarks: [String]
  ) {
    var merger = AnswersMerger(answers: self, schema: schema)
    merger.merge(plain)
    guard merger.problems.isEmpty else { throw AnswersError(problems: merger.problems) }
    return (merger.answers, merger.remarks)
  }
}

private struct AnswersMerger {
  var answers: Answers
  let schema: FormSchema
  var problems: [String] = []
  var remarks: [String] = []
  private let reading = AnswerReading(is1904: false)

  init(answers: Answers, schema: FormSchema) {
    self.answers = answers
    self.schema = schema
  }

  mutating func merge(_ plain: PlainValue) {
    guard case .map(let pairs) = plain else {
      problems.append("the answers are no object with \"fields\" and \"tables\"")
      return
    }
    for (key, value) in pairs {
      switch (key, value) {
      case ("kind", .text(let kind)) where kind != schema.kind:
        problems.append("the answers are for \"\(kind)\", the workbook is of kind \"\(schema.kind)\"")
      case ("fields", .map(let fields)): for (id, value) in fields { mergeField(id, value) }
      case ("tables", .map(let tables)): for (id, rows) in tables { mergeTable(id, rows) }
      case ("fields", .null), ("tables", .null): break
      case ("fields", _), ("tables", _): problems.append("\(key): is no object")
      default: break
      }
    }
  }

  private mutating func mergeField(_ id: String, _ value: PlainValue) {
    guard let field = schema.field(id) else {
      problems.append(unknown("fields.\(id)", "field", id, among: schema.fields.map(\.id)))
      return
    }
    guard !field.isComputed else { return }
    answers.fields[id] = answer(value, field, choices: field.choices, at: "fields.\(id)")
  }

  private mutating func mergeTable(_ id: String, _ rows: PlainValue) {
    guard let table = schema.table(id) else {
      problems.append(unknown("tables.\(id)", "table", id, among: schema.tables.map(\.id)))
      return
    }
    guard case .list(let rows) = rows else {
      if case .null = rows { return }
      problems.append("tables.\(id): is no list of rows")
      return
    }
    var free: [AnswerRow] = []
    for (index, row) in rows.enumerated() {
      let place = "tables.\(id).\(index + 1)"
      guard case .map(let cells) = row else {
        problems.append("\(place): is no object")
        continue
      }
      if table.hasFreeRows {
        let values = merge(cells, into: [:], table, nil, place)
        if !values.isEmpty { free.append(AnswerRow(values: values)) }
      } else {
        mergeFixed(cells, table, place)
      }
    }
    if table.hasFreeRows { answers.tables[id] = free }
  }

  private mutating func mergeFixed(
    _ cells: [(key: String, value: PlainValue)], _ table: TableSchema, _ place: String
  ) {
    let key: String? = cells.first { $0.key == "key" }.flatMap { plainText($0.value) }
    guard let key, let row = table.row(key) else {
      problems.append(unknown("\(place).key", "row", key ?? "", among: table.rows.map(\.key)))
      return
    }
    var rows =
      answers.tables[table.id] ?? table.rows.map { AnswerRow(key: $0.key) }
    let index = rows.firstIndex { $0.key == key } ?? rows.count
    if index == rows.count { rows.append(AnswerRow(key: key)) }
    rows[index].values = merge(cells, into: rows[index].values, table, row, place)
    answers.tables[table.id] = rows
  }

  private mutating func merge(
    _ cells: [(key: String, value: PlainValue)], into values: [String: AnswerValue], _ table: TableSchema,
    _ row: RowSchema?, _ place: String
  ) -> [String: AnswerValue] {
    var values = values
    for (id, value) in cells where id != "key" {
      guard let column = table.column(id) else {
        problems.append(unknown("\(place).\(id)", "column", id, among: table.columns.map(\.id)))
        continue
      }
      guard !column.isComputed else { continue }
      if row?.closed.contains(id) ?? false {
        if case .null = value { continue }
        problems.append("\(place).\(id): nothing may stand here in the row \"\(row?.key ?? "")\"")
        continue
      }
      values[id] = answer(
        value, column, choices: row?.choices[id] ?? column.choices, at: "\(place).\(id)")
    }
    return values
  }

  private mutating func answer(
    _ value: PlainValue, _ field: FieldSchema, choices: [Choice], at place: String
  ) -> AnswerValue? {
    let cell: CellValue
    switch value {
    case .null: return nil
    case .text(let text): cell = .text(text)
    case .number(let number): cell = .number(number)
    case .boolean(let isTrue): cell = .boolean(isTrue)
    case .list, .map:
      problems.append("\(place): is no single value")
      return nil
    }
    // In a file of answers a date is always written out: a number is none.
    if field.kind == .date, case .number = cell { return unexpected(cell, field, place) }
    let answer = reading.answer(cell, field, choices: choices)
    if answer?.isUnexpected == true { return unexpected(cell, field, place) }
    return answer
  }

  private mutating func unexpected(_ cell: CellValue, _ field: FieldSchema, _ place: String) -> AnswerValue {
    remarks.append(
      "\(place): \"\(AnswerReading.text(cell))\" is no answer of kind \(field.kind.rawValue); put in as it is"
    )
    return .unexpected(cell)
  }

  private func plainText(_ value: PlainValue) -> String? {
    switch value {
    case .text(let text): text
    case .number(let number): AnswerReading.plain(number)
    default: nil
    }
  }

  private func unknown(_ place: String, _ what: String, _ id: String, among known: [String]) -> String {
    let hint = Suggestion.remedy(for: id, among: known)
    return "\(place): \"\(id)\" is no \(what) of \"\(schema.kind)\"; \(hint)"
  }
}
