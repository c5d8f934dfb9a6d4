import Forms
import Planning
import Spreadsheet

/// What was filled into a workbook, by field id.
public struct ReadReport: Sendable {
  public let form: ReturnedForm
  /// What stands in the workbook before anything is filled in: the text for people leaves it out.
  public let defaults: Answers

  public init(_ form: ReturnedForm, defaults: Answers = Answers()) {
    self.form = form
    self.defaults = defaults
  }

  /// Inputs only: what formulas compute is no answer.
  var fields: [FieldSchema] { form.schema.fields.filter { !$0.isComputed } }

  /// The rows of a table: all that the template fixes, in its order, then the client's own.
  func rows(_ table: TableSchema) -> [AnswerRow] {
    let given = form.answers.rows(table.id)
    guard !table.rows.isEmpty else { return given }
    let fixed = Set(table.rows.map(\.key))
    let own = given.filter { row in row.key.map { !fixed.contains($0) } ?? true }
    return table.rows.map { row in given.first { $0.key == row.key } ?? AnswerRow(key: row.key) } + own
  }
}

extension ReadReport {
  public var json: JSONValue {
    [
      "path": .string(form.path), "kind": .string(form.kind), "version": .integer(form.schema.version),
      "template": .string(TemplateLibrary.hash(of: form.template.source)),
      "client": JSONValue(form.answers["client"]), "round": JSONValue(form.answers["round"]),
      "asOf": JSONValue(form.answers["asOf"]),
      "fields": .object(fields.map { JSONMember($0.id, JSONValue(form.answers[$0.id])) }),
      "tables": .object(
        form.schema.tables.map { table in
          JSONMember(table.id, .array(rows(table).map { json(row: $0, in: table) }))
        }),
      "producer": .string(form.producer),
    ]
  }

  private func json(row: AnswerRow, in table: TableSchema) -> JSONValue {
    .object(
      [JSONMember("key", JSONValue(row.key))]
        + table.inputs.map { JSONMember($0.id, JSONValue(row[$0.id])) })
  }
}
