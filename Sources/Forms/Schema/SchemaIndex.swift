import Planning

/// What finding a form's answers in a file compares, made once for all workbooks of a schema: names in lower case, labels
/// folded.
final class SchemaIndex: Sendable {
  /// By the fields' places.
  let fieldNames: [String]
  let tables: [Table]

  init(_ schema: FormSchema) {
    fieldNames = schema.fields.map { $0.definedName.lowercased() }
    tables = schema.tables.map { Table($0) }
  }

  final class Table: Sendable {
    let schema: TableSchema
    let name: String
    /// Of the columns, by their places.
    let labels: [String]
    let keyLabel: String?
    /// By the rows' places, the ids of the columns where nothing may stand.
    let closed: [Set<String>]
    /// The rows' keys by the numbers that some programs make of them: `01` becomes 1.
    let keysByNumber: [Double: [String]]

    init(_ schema: TableSchema) {
      self.schema = schema
      name = schema.definedName.lowercased()
      labels = schema.columns.map(\.label.folded)
      keyLabel = schema.keyLabel?.folded
      closed = schema.rows.map { Set($0.closed) }
      keysByNumber = Dictionary(
        grouping: schema.rows.map(\.key).filter { Double($0) != nil }, by: { Double($0) ?? 0 })
    }
  }
}
