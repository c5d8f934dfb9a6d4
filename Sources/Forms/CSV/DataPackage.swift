import OfficeFiles
import Planning
import Spreadsheet

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a folder of CSV files says of itself to programs that know Frictionless Data: `datapackage.json` (Data Package
/// and Table Schema, version 1), with the types, limits and choices of the form's own declaration.
///
/// It tells what may stand in a cell, not what must: a folder is valid as it was sent out, before anything is filled
/// in. What has to be answered is marked `planner:required`.
struct DataPackage: Encodable {
  var profile = "tabular-data-package"
  var name: String
  var title: String
  var resources: [Resource]

  struct Resource: Encodable {
    var name: String
    var title: String
    var path: String
    var profile = "tabular-data-resource"
    var format = "csv"
    var mediatype = "text/csv"
    var encoding = "utf-8"
    var dialect = Dialect()
    var schema: Schema
  }

  struct Dialect: Encodable {
    var delimiter = ","
    var lineTerminator = "\r\n"
    var quoteChar = "\""
    var doubleQuote = true
    var header = true
  }

  struct Schema: Encodable {
    var fields: [Column]
    var missingValues = [""]
    var primaryKey: String?
  }

  /// A column of a file. Its name is the head that stands there; its id goes along.
  struct Column: Encodable {
    var name: String
    var id: String
    var description: String?
    var type = "string"
    var format: String?
    var constraints: Constraints?
    var unit: String?
    var isRequired: Bool?

    enum CodingKeys: String, CodingKey {
      case name, description, type, format, constraints
      case id = "planner:id"
      case unit = "planner:unit"
      case isRequired = "planner:required"
    }
  }

  struct Constraints: Encodable {
    var required: Bool?
    var unique: Bool?
    var minimum: Limit?
    var maximum: Limit?
    var choices: [String]?

    enum CodingKeys: String, CodingKey {
      case required, unique, minimum, maximum
      case choices = "enum"
    }

    /// What is not there is left out; nil when nothing is.
    var known: Constraints? {
      required == nil && unique == nil && minimum == nil && maximum == nil && choices == nil ? nil : self
    }
  }

  /// A number, or a date in ISO 8601.
  enum Limit: Encodable {
    case number(Double)
    case date(CalendarDate)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .number(let number): try container.encode(number)
      case .date(let date): try container.encode(date.description)
      }
    }
  }

  static let file = "datapackage.json"
}

extension DataPackage {
  init(_ form: Form) {
    let fields = Resource(
      name: CSVForm.fields, title: form.title, path: "\(CSVForm.fields).csv", schema: DataPackage.fieldSchema)
    let tables = form.tables.filter(\.schema.hasInputs).map { table in
      Resource(
        name: table.id.lowercased(), title: table.label, path: "\(table.id).csv",
        schema: DataPackage.schema(of: table))
    }
    self.init(name: form.kind, title: form.title, resources: [fields] + tables)
  }

  /// Each line of `fields.csv` is a field of its own kind, so their column of answers takes any text.
  private static var fieldSchema: Schema {
    let columns = CSVForm.fieldHeads.enumerated().map { place, head in
      Column(
        name: head, id: head, constraints: place == 0 ? Constraints(required: true, unique: true) : nil)
    }
    return Schema(fields: columns, primaryKey: CSVForm.fieldHeads.first)
  }

  private static func schema(of table: Table) -> Schema {
    var columns: [Column] = []
    var key: String?
    for column in CSVForm.columns(of: table) {
      switch column.role {
      case .key(let head):
        key = CSVText.guarded(head)
        columns.append(
          Column(
            name: CSVText.guarded(head), id: "key", constraints: Constraints(required: true, unique: true)))
      case .label(let id, let head): columns.append(Column(name: CSVText.guarded(head), id: id))
      case .answer(let field): columns.append(DataPackage.column(field, in: table))
      }
    }
    return Schema(fields: columns, primaryKey: key)
  }

  private static func column(_ field: Field, in table: Table) -> Column {
    let schema = field.schema
    var column = Column(
      name: CSVText.guarded(schema.label), id: schema.id, description: field.help, unit: schema.unit,
      isRequired: schema.isRequired ? true : nil)
    var constraints = Constraints()
    switch schema.kind {
    case .text: break
    case .choice, .yesno:
      if !schema.acceptsOther { constraints.choices = choices(of: schema, in: table) }
    case .number, .percent, .money: column.type = "number"
    case .integer: column.type = "integer"
    case .date:
      column.type = "date"
      column.format = "default"
    }
    constraints.minimum = limit(schema.minimum, of: schema)
    constraints.maximum = limit(schema.maximum, of: schema)
    column.constraints = constraints.known
    return column
  }

  /// As they stand in the cells: of rows with choices of their own, those of all rows.
  private static func choices(of field: FieldSchema, in table: Table) -> [String]? {
    var labels = field.choices.map(\.label)
    if case .fixed(let rows) = table.rows {
      labels += rows.flatMap { $0.lists[field.id]?.choices.map(\.label) ?? [] }
    }
    var seen: Set<String> = []
    labels = labels.map(CSVText.guarded).filter { seen.insert($0).inserted }
    return labels.isEmpty ? nil : labels
  }

  private static func limit(_ value: Double?, of field: FieldSchema) -> Limit? {
    guard let value else { return nil }
    switch field.kind {
    case .number, .integer, .percent, .money: return .number(value)
    case .date: return CalendarDate(serial: value).map { .date($0) }
    case .text, .choice, .yesno: return nil
    }
  }

  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    guard let data = try? encoder.encode(self) else { return "" }
    return String(decoding: data, as: UTF8.self)
  }
}
