import Forms
import Planning

/// The order in which findings are read: table by table, row by row, column by column; then single fields; then what
/// concerns the plan as a whole; at one place by code.
struct FindingOrder {
  private let form: ReturnedForm

  init(_ form: ReturnedForm) { self.form = form }

  func sorted<Element>(_ elements: [Element], _ finding: (Element) -> Finding) -> [Element] {
    elements.map { (key: key(finding($0)), code: finding($0).code, element: $0) }
      .enumerated()
      .sorted { one, other in
        let (left, right) = (one.element, other.element)
        if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
        if left.code != right.code { return left.code < right.code }
        return one.offset < other.offset
      }
      .map(\.element.element)
  }

  private func key(_ finding: Finding) -> [Int] {
    switch finding.location {
    case .cell(let table, let row, let column):
      return [0, index(ofTable: table), row, index(ofColumn: column, in: table)]
    case .field(let id): return [1, form.schema.fields.firstIndex { $0.id == id } ?? Int.max]
    case .table(let id): return [2, index(ofTable: id)]
    }
  }

  private func index(ofTable id: String) -> Int { form.schema.tables.firstIndex { $0.id == id } ?? Int.max }

  private func index(ofColumn id: String, in table: String) -> Int {
    form.placement.tables[table]?.columns[id]
      ?? form.schema.table(table)?.columns.firstIndex { $0.id == id } ?? Int.max
  }
}
