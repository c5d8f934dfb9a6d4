import Forms
import OfficeFiles
import Planning
import Reports
import Spreadsheet

/// Answers as `planner read --format csv` prints them: a line an answer, found by the heads of its columns. Only
/// `field` and `value` must be there; `path` and `kind` keep several workbooks apart.
struct AnswersTable {
  private struct Line {
    var workbook: [String]
    var kind: String
    var table: String
    var row: String
    var key: String
    var field: String
    var value: String
  }

  private var lines: [Line] = []

  init(_ path: String) throws(Problem) {
    var columns: [String: Int] = [:]
    var found: [Line] = []
    do {
      let file = try SpreadsheetFile.open(path, separatedValues: .asText)
      try file.forEachRow(ofSheet: 0) { _, cells in
        var texts: [Int: String] = [:]
        for (column, cell) in cells { texts[column] = cell.value.text }
        guard !columns.isEmpty else {
          for (column, text) in texts { columns[text.lowercased()] = column }
          return true
        }
        func text(_ head: String) -> String { columns[head].flatMap { texts[$0] } ?? "" }
        found.append(
          Line(
            workbook: [text("path"), text("kind")], kind: text("kind"), table: text("table"),
            row: text("row"),
            key: text("key"), field: text("field"), value: text("value")))
        return true
      }
    } catch {
      throw .file(error)
    }
    for head in ["field", "value"] where columns[head] == nil {
      throw .file(
        path, "has no column \"\(head)\"",
        "name the columns as planner read --format csv does: " + ReadReport.heads.joined(separator: ", "))
    }
    lines = found
  }

  /// The answers for workbooks of a kind, one value a workbook, shaped as in JSON.
  func records(for schema: FormSchema) -> [PlainValue] {
    lines.filter { $0.kind.isEmpty || $0.kind == schema.kind }
      .grouped { $0.workbook }.map { record($0.members, schema) }
  }

  private func record(_ lines: [Line], _ schema: FormSchema) -> PlainValue {
    let byTable = lines.grouped { $0.table }
    let fields = byTable.filter { $0.key.isEmpty }.flatMap(\.members)
      .map { (key: $0.field, value: value($0.value, schema.field($0.field))) }
    let tables = byTable.filter { !$0.key.isEmpty }.map { table -> (key: String, value: PlainValue) in
      let columns = schema.table(table.key)
      let rows = table.members.grouped { [$0.row, $0.key] }.map { row -> PlainValue in
        .map(
          [(key: "key", value: row.key[1].isEmpty ? .null : .text(row.key[1]))]
            + row.members.map { (key: $0.field, value: value($0.value, columns?.column($0.field))) })
      }
      return (key: table.key, value: .list(rows))
    }
    return .map([(key: "fields", value: .map(fields)), (key: "tables", value: .map(tables))])
  }

  private func value(_ text: String, _ field: FieldSchema?) -> PlainValue {
    guard !text.isEmpty else { return .null }
    switch field?.kind {
    case .number, .integer, .percent, .money:
      guard let number = Double(text), number.isFinite else { return .text(text) }
      return .number(number)
    default: return .text(text)
    }
  }
}

extension Array {
  /// The elements by key, keys in the order in which they come first.
  fileprivate func grouped<Key: Hashable>(by key: (Element) -> Key) -> [(key: Key, members: [Element])] {
    var places: [Key: Int] = [:]
    var groups: [(key: Key, members: [Element])] = []
    for element in self {
      let key = key(element)
      if let place = places[key] {
        groups[place].members.append(element)
      } else {
        places[key] = groups.count
        groups.append((key, [element]))
      }
    }
    return groups
  }
}
