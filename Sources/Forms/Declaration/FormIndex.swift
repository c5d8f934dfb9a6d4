import Planning

/// Where the fields, tables, columns and rows of a form are among all, by their ids: made once for all its workbooks.
final class FormIndex: Sendable {
  let fields: [Field]
  let tables: [TableIndex]
  private let fieldPlaces: [String: Int]
  private let tablePlaces: [String: Int]

  init(_ sheets: [FormSheet]) {
    fields = sheets.flatMap(\.fields)
    tables = sheets.flatMap(\.tables).map { TableIndex($0) }
    fieldPlaces = Dictionary(
      fields.enumerated().map { ($1.schema.id, $0) }, uniquingKeysWith: { _, last in last })
    tablePlaces = Dictionary(
      tables.enumerated().map { ($1.table.id, $0) }, uniquingKeysWith: { _, last in last })
  }

  func place(ofField id: String) -> Int? { fieldPlaces[id] }
  func place(ofTable id: String) -> Int? { tablePlaces[id] }
}

/// The same of one table.
struct TableIndex: Sendable {
  let table: Table
  /// The columns that hold answers or results.
  let columns: [Field]
  /// The rows that the template fixes; none in a table of free rows.
  let fixed: [TableRow]
  private let columnPlaces: [String: Int]
  private let rowPlaces: [String: Int]

  fileprivate init(_ table: Table) {
    self.table = table
    columns = table.answerColumns
    if case .fixed(let rows) = table.rows { fixed = rows } else { fixed = [] }
    columnPlaces = Dictionary(
      columns.enumerated().map { ($1.schema.id, $0) }, uniquingKeysWith: { first, _ in first })
    rowPlaces = Dictionary(fixed.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func place(ofColumn id: String) -> Int? { columnPlaces[id] }
  func place(ofRow key: String) -> Int? { rowPlaces[key] }

  /// The columns from one to another.
  func span(_ from: String, _ to: String) -> ClosedRange<Int>? {
    guard let first = place(ofColumn: from), let last = place(ofColumn: to), first <= last else { return nil }
    return first...last
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
