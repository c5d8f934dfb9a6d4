import Forms
import Planning
import Spreadsheet

/// Every field of a form: what it is called, what it takes and where it stands.
public struct FieldsReport: Sendable {
  public let schema: FormSchema
  public let placement: Placement

  public init(schema: FormSchema, placement: Placement) {
    self.schema = schema
    self.placement = placement
  }
}

extension FieldsReport {
  public var json: JSONValue {
    [
      "kind": .string(schema.kind), "version": .integer(schema.version),
      "fields": .array(schema.fields.map(json(field:))), "tables": .array(schema.tables.map(json(table:))),
    ]
  }

  private func json(field: FieldSchema) -> JSONValue {
    let place = placement.fields[field.id]
    return .object(
      members(field) + [
        JSONMember("name", .string(field.definedName)), JSONMember("sheet", JSONValue(place?.sheet)),
        JSONMember("cell", JSONValue(place?.cell?.description)),
      ])
  }

  private func json(table: TableSchema) -> JSONValue {
    let place = placement.tables[table.id]
    let columns = table.columns.map { column -> JSONValue in
      let letters = place?.columns[column.id].map(ColumnLetters.letters)
      return .object(members(column) + [JSONMember("column", JSONValue(letters))])
    }
    let rows = table.rows.enumerated().map { index, row -> JSONValue in
      let number = place.flatMap { $0.rows.indices.contains(index) ? $0.rows[index] : nil }
      let own = table.columns.compactMap { column in
        row.choices[column.id].map { JSONMember(column.id, JSONValue($0.map(\.label))) }
      }
      return [
        "key": .string(row.key), "row": JSONValue(number), "closed": JSONValue(row.closed),
        "choices": .object(own),
      ]
    }
    let free = place?.freeRows.map { JSONValue.array([.integer($0.lowerBound), .integer($0.upperBound)]) }
    return [
      "id": .string(table.id), "label": .string(table.label), "name": .string(table.definedName),
      "sheet": JSONValue(place?.sheet), "range": JSONValue(place?.range.description),
      "columns": .array(columns),
      "rows": .array(rows), "freeRows": free ?? .null,
    ]
  }

  private func members(_ field: FieldSchema) -> [JSONMember] {
    [
      JSONMember("id", .string(field.id)), JSONMember("label", .string(field.label)),
      JSONMember("kind", .string(field.kind.rawValue)),
      JSONMember("choices", JSONValue(field.choices.map(\.label))),
      JSONMember("choiceIds", JSONValue(field.choices.map(\.id))), JSONMember("unit", JSONValue(field.unit)),
      JSONMember("min", limit(field.minimum, of: field)), JSONMember("max", limit(field.maximum, of: field)),
      JSONMember("required", .boolean(field.isRequired)), JSONMember("computed", .boolean(field.isComputed)),
    ]
  }

  private func limit(_ value: Double?, of field: FieldSchema) -> JSONValue {
    guard field.kind == .date, let value else { return JSONValue(value) }
    return JSONValue(CalendarDate(serial: value))
  }
}
