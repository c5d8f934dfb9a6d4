import OfficeFiles
import Planning
import Spreadsheet

/// Finds a table on a sheet by meaning: its head by the columns' texts, its rows by their keys.
struct TableFinder {
  let index: SchemaIndex.Table
  let cells: SheetCells
  let reading: AnswerReading

  private var schema: TableSchema { index.schema }

  /// A head that was found: its row, and the columns by id.
  struct Head {
    var row: Int
    var columns: [String: Int]
    var key: Int?
    /// How many of the table's heads were found.
    var texts: Int { columns.count + (key == nil ? 0 : 1) }
  }

  /// The rows that were found, with their numbers.
  struct Rows {
    var answers: [AnswerRow]
    var numbers: [Int?]
  }

  /// - Parameter range: what the table's name covers, when there is such a name.
  func head(in range: CellRange?) -> Head? {
    if let range, let head = head(row: range.first.row, preferring: range.columns) { return head }
    // Rows may have been put between the name's first row and the head, or the name is gone.
    let candidates = cells.rows.map(\.row).prefix(TableFinder.rowsSearched)
    let heads = candidates.compactMap { head(row: $0, preferring: range?.columns) }
    return heads.max { $0.texts < $1.texts }
  }

  /// The head in a row; nil where less than half of the columns' texts stand there.
  private func head(row: Int, preferring columns: ClosedRange<Int>?) -> Head? {
    var places: [String: Int] = [:]
    for (column, cell) in cells.row(row) {
      guard let text = cell.value.text, text.utf8.count <= TableFinder.longestLabel else { continue }
      let label = text.folded
      let known = places[label]
      let isPreferred = columns?.contains(column) ?? true
      if known == nil || (isPreferred && columns?.contains(known ?? 0) == false) { places[label] = column }
    }
    var head = Head(row: row, columns: [:], key: index.keyLabel.flatMap { places[$0] })
    for (column, label) in zip(schema.columns, index.labels) { head.columns[column.id] = places[label] }
    guard head.columns.count * 2 >= schema.columns.count else { return nil }
    return head
  }

  /// The answers below a head. Reading goes on below the table's name until two rows are empty.
  func rows(below head: Head, in range: CellRange?) -> Rows {
    schema.hasFreeRows ? freeRows(head, range) : fixedRows(head, range)
  }

  private func freeRows(_ head: Head, _ range: CellRange?) -> Rows {
    var found = Rows(answers: [], numbers: [])
    let inputs = inputs(head)
    for row in rowNumbers(head, range) {
      let values = values(row, inputs, fixed: nil)
      guard !values.isEmpty else { continue }
      found.answers.append(AnswerRow(values: values))
      found.numbers.append(row)
    }
    return found
  }

  private func fixedRows(_ head: Head, _ range: CellRange?) -> Rows {
    var places: [String: Int] = [:]
    for row in rowNumbers(head, range) {
      guard let column = head.key, let value = cells[row, column]?.value else { continue }
      for key in keys(value) where places[key] == nil { places[key] = row }
    }
    // Without keys only the order is left to go by, and only while no row was added or taken out.
    if head.key == nil, let range, range.rows.count == schema.rows.count + 1 {
      for (index, row) in schema.rows.enumerated() { places[row.key] = head.row + 1 + index }
    }
    var found = Rows(answers: [], numbers: [])
    let inputs = inputs(head)
    for (place, row) in schema.rows.enumerated() {
      let number = places[row.key]
      found.answers.append(
        AnswerRow(key: row.key, values: number.map { values($0, inputs, fixed: place) } ?? [:]))
      found.numbers.append(number)
    }
    return found
  }

  /// The rows of the table's name below the head, then on until two rows in a row hold nothing of the table.
  private func rowNumbers(_ head: Head, _ range: CellRange?) -> [Int] {
    var numbers: [Int] = []
    let end = range.map { max($0.last.row, head.row) } ?? head.row
    if head.row < end {
      numbers.append(contentsOf: (head.row + 1)...min(end, max(head.row + 1, cells.lastRow)))
    }
    var row = end + 1
    var empty = 0
    while row <= cells.lastRow, empty < 2 {
      if isEmpty(row, head) { empty += 1 } else { empty = 0 }
      if empty == 0 { numbers.append(row) }
      row += 1
    }
    return numbers
  }

  /// Whether nothing stands in a row's inputs and key.
  private func isEmpty(_ row: Int, _ head: Head) -> Bool {
    if let key = head.key, let value = cells[row, key]?.value, value != .blank, value != .text("") {
      return false
    }
    return values(row, inputs(head), fixed: nil).isEmpty
  }

  /// The columns that somebody fills in, by where they are.
  private func inputs(_ head: Head) -> [Input] {
    schema.columns.compactMap { column in
      column.isComputed ? nil : head.columns[column.id].map { Input(place: $0, field: column) }
    }.sorted { $0.place < $1.place }
  }

  private struct Input {
    let place: Int
    let field: FieldSchema
  }

  /// - Parameters:
  ///   - inputs: in rising places, as the cells are.
  ///   - fixed: which of the template's rows it is; nil for one of the client's own.
  private func values(_ row: Int, _ inputs: [Input], fixed: Int?) -> [String: AnswerValue] {
    let closed = fixed.map { index.closed[$0] } ?? []
    let choices = fixed.map { schema.rows[$0].choices } ?? [:]
    var values: [String: AnswerValue] = [:]
    var next = 0
    for (column, cell) in cells.row(row) {
      while next < inputs.count, inputs[next].place < column { next += 1 }
      // Columns of the same head are found in the same place.
      var here = next
      while here < inputs.count, inputs[here].place == column {
        let field = inputs[here].field
        here += 1
        if !closed.isEmpty, closed.contains(field.id) { continue }
        values[field.id] = reading.answer(
          cell.value, field, choices: choices.isEmpty ? nil : choices[field.id])
      }
    }
    return values
  }

  /// What a key cell may mean: `01` is a number 1 after some programs.
  private func keys(_ value: CellValue) -> [String] {
    let text = AnswerReading.text(value).trimmed
    guard case .number(let number) = value, number.rounded() == number else { return [text] }
    return [text] + (index.keysByNumber[number] ?? [])
  }

  private static let rowsSearched = 200
  /// Bytes; comparing longer texts as labels takes time and finds nothing.
  static let longestLabel = 2_000
}
