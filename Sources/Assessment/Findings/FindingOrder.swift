import Forms
import Planning

/// The order in which findings are read: table by table, row by row, column by column; then single fields; then what
/// concerns the plan as a whole; at one place by code.
struct FindingOrder {
  private let form: ReturnedForm

  init(_ form: ReturnedForm) { self.form = form }

  func sorted<Element>(_ elements: [Element], _ finding: (Element) -> Finding) -> [Element] {
    let keys = elements.map { key(finding($0)) }
    return elements.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { elements[$0] }
  }

  private struct Key: Comparable {
    var group: Int
    var part: Int
    var row = 0
    var column = 0
    var code: String

    static func < (left: Key, right: Key) -> Bool {
      let one = (left.group, left.part, left.row, left.column)
      let other = (right.group, right.part, right.row, right.column)
      return one == other ? left.code < right.code : one < other
    }
  }

  private func key(_ finding: Finding) -> Key {
    switch finding.location {
    case .cell(let table, let row, let column):
      return Key(
        group: 0, part: index(ofTable: table), row: row, column: index(ofColumn: column, in: table),
        code: finding.code)
    case .field(let id):
      return Key(
        group: 1, part: form.schema.fields.firstIndex { $0.id == id } ?? Int.max, code: finding.code)
    case .table(let id): return Key(group: 2, part: index(ofTable: id), code: finding.code)
    }
  }

  private func index(ofTable id: String) -> Int { form.schema.tables.firstIndex { $0.id == id } ?? Int.max }

  private func index(ofColumn id: String, in table: String) -> Int {
    form.placement.tables[table]?.columns[id]
      ?? form.schema.table(table)?.columns.firstIndex { $0.id == id } ?? Int.max
  }
}
