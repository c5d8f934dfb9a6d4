import Forms
import Planning
import Testing

@Suite struct SchemaHashTests {
  private let field = FieldSchema("a", label: "A", kind: .text)
  private func schema(_ field: FieldSchema, _ change: (inout TableSchema) -> Void = { _ in }) -> FormSchema {
    var table = TableSchema(
      id: "t", label: "T", keyLabel: nil, columns: [field], rows: [RowSchema(key: "1")], hasFreeRows: false)
    change(&table)
    return FormSchema(kind: "readiness", version: 1, fields: [field], tables: [table])
  }

  private func hash(_ change: (inout FieldSchema) -> Void) -> String {
    var field = field
    change(&field)
    return schema(field).hash
  }

  private func tableHash(_ change: (inout TableSchema) -> Void) -> String { schema(field, change).hash }

  /// Whoever adds a property to a schema adds it to the hash, and here.
  @Test func `whatever a schema says changes its hash`() {
    let none = FormSchema(kind: "readiness", version: 1, fields: [], tables: [])
    var later = none
    later.version = 2
    let hashes = [
      schema(field).hash, none.hash, later.hash,
      hash { $0.id = "b" }, hash { $0.label = "B" }, hash { $0.kind = .number },
      hash { $0.choices = [Choice(id: "x", label: "X")] },
      hash { $0.choices = [Choice(id: "x", label: "Y")] },
      hash { $0.acceptsOther = true }, hash { $0.unit = "" }, hash { $0.unit = "days" },
      hash { $0.minimum = 0 }, hash { $0.maximum = 0 }, hash { $0.isRequired = true },
      hash { $0.isComputed = true },
      tableHash { $0.id = "u" }, tableHash { $0.label = "U" }, tableHash { $0.keyLabel = "K" },
      tableHash { $0.columns = [] }, tableHash { $0.hasFreeRows = true }, tableHash { $0.rows = [] },
      tableHash { $0.rows = [RowSchema(key: "2")] },
      tableHash { $0.rows = [RowSchema(key: "1", closed: ["a"])] },
      tableHash { $0.rows = [RowSchema(key: "1", choices: ["a": [Choice(id: "x", label: "X")]])] },
    ]
    #expect(Set(hashes).count == hashes.count)
    func properties(_ value: some Any) -> Int { Mirror(reflecting: value).children.count }
    #expect(properties(field) == 10)
    #expect(properties(none) == 4)
    #expect(properties(schema(field).tables[0]) == 6)
    #expect(properties(RowSchema(key: "1")) == 3)
  }

  @Test func `the same schema has the same hash in every program`() {
    #expect(schema(field).hash == "9ee6fdb53d8be929")
  }
}
