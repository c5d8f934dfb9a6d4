public import Planning

/// What a form asks for, without its looks: enough to find and to understand the answers in a returned file. It is
/// made from the ``Form`` and travels in each workbook's manifest, so that a file made by an older version is read
/// by its own description.
public struct FormSchema: Hashable, Sendable, Codable {
  /// `funnel-kpi`, `pipeline`, `maturity`, `readiness`.
  public var kind: String
  public var version: Int
  public var fields: [FieldSchema]
  public var tables: [TableSchema]

  public init(kind: String, version: Int, fields: [FieldSchema], tables: [TableSchema]) {
    self.kind = kind
    self.version = version
    self.fields = fields
    self.tables = tables
  }

  public func field(_ id: String) -> FieldSchema? { fields.first { $0.id == id } }
  public func table(_ id: String) -> TableSchema? { tables.first { $0.id == id } }
}

/// A single field, or one column of a table.
public struct FieldSchema: Hashable, Sendable {
  /// Language-free, as in JSON.
  public var id: String
  /// As it stands beside the field or at the head of the column.
  public var label: String
  public var kind: AnswerKind
  /// In rising order; empty where the answer is open.
  public var choices: [Choice]
  /// Whether an answer that is none of the choices is as good (a KPI of the client's own).
  public var acceptsOther: Bool
  public var unit: String?
  /// Percentages as fractions, dates as serial numbers.
  public var minimum: Double?
  public var maximum: Double?
  public var isRequired: Bool
  /// A formula stands there: nobody types it.
  public var isComputed: Bool

  public init(
    _ id: String, label: String, kind: AnswerKind, choices: [Choice] = [], acceptsOther: Bool = false,
    unit: String? = nil, minimum: Double? = nil, maximum: Double? = nil, isRequired: Bool = false,
    isComputed: Bool = false
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.choices = choices
    self.acceptsOther = acceptsOther
    self.unit = unit
    self.minimum = minimum
    self.maximum = maximum
    self.isRequired = isRequired
    self.isComputed = isComputed
  }

  /// The workbook's name for the cell of a single field. An id alone (`q1`) would be a cell's address.
  public var definedName: String { DefinedNames.prefix + id }
}

/// What kind of answer a field asks for.
public enum AnswerKind: String, Hashable, Sendable, Codable {
  case text, number, integer, percent, money, date, choice, yesno
}

/// A table: columns of one kind each, and rows that either the template fixes or the client adds.
public struct TableSchema: Hashable, Sendable {
  public var id: String
  public var label: String
  /// The head of the column in which the rows' keys stand; nil in a table of free rows.
  public var keyLabel: String?
  public var columns: [FieldSchema]
  /// The rows that the template fixes; empty in a table of free rows.
  public var rows: [RowSchema]
  public var hasFreeRows: Bool

  public init(
    id: String, label: String, keyLabel: String?, columns: [FieldSchema], rows: [RowSchema], hasFreeRows: Bool
  ) {
    self.id = id
    self.label = label
    self.keyLabel = keyLabel
    self.columns = columns
    self.rows = rows
    self.hasFreeRows = hasFreeRows
  }

  public var definedName: String { DefinedNames.prefix + id }
  /// The columns that somebody fills in; none in a table of results.
  public var inputs: [FieldSchema] { columns.filter { !$0.isComputed } }
  public func column(_ id: String) -> FieldSchema? { columns.first { $0.id == id } }
  public func row(_ key: String) -> RowSchema? { rows.first { $0.key == key } }
}

/// A row that the template fixes.
public struct RowSchema: Hashable, Sendable {
  public var key: String
  /// Ids of the columns where nothing may stand in this row.
  public var closed: [String]
  /// By column id, where the choices differ from the column's; their ids are the same.
  public var choices: [String: [Choice]]

  public init(key: String, closed: [String] = [], choices: [String: [Choice]] = [:]) {
    self.key = key
    self.closed = closed
    self.choices = choices
  }
}

public enum DefinedNames {
  /// Stands before each id in the workbook's names.
  public static let prefix = "pl_"
}
