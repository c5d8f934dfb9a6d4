public import Planning
public import Spreadsheet

/// A planning tool, declared once: which fields and tables it has, of what kind, where they stand, how they are
/// explained and which formulas hang on them. The workbook is laid out from it (``FormLayout``), the returned file
/// is read by it (``ReturnedWorkbook``), and the numbers that are reported come from its formulas (``FormValues``).
public struct Form: Sendable {
  public var kind: String
  public var version: Int
  public var template: Template
  public var title: String
  public let sheets: [FormSheet]
  let index: FormIndex

  public init(kind: String, version: Int, template: Template, title: String, sheets: [FormSheet]) {
    self.kind = kind
    self.version = version
    self.template = template
    self.title = title
    self.sheets = sheets
    index = FormIndex(sheets)
  }

  public var fields: [Field] { index.fields }
  public var tables: [Table] { index.tables.map(\.table) }

  public var schema: FormSchema {
    FormSchema(
      kind: kind, version: version, fields: fields.map(\.schema), tables: tables.map(\.schema))
  }
}

/// One sheet of a form: blocks from top to bottom.
public struct FormSheet: Sendable {
  public var name: String
  public var blocks: [Block]
  /// Sheets with free rows are not protected: on a protected sheet clients can neither sort nor insert.
  public var isProtected: Bool
  public var isLandscape: Bool
  /// Columns at the left that stay in view beside the head of the sheet's first table.
  public var frozenColumns: Int?
  /// Widths of the first columns, for sheets without a table that would give them.
  public var widths: [Double]
  /// How many columns a single field's label takes.
  public var labelColumns: Int
  /// Printed pages from left to right, the first column on each of them.
  public var pagesWide: Int
  /// Printed pages from top to bottom; 0 for as many as the rows need.
  public var pagesTall: Int

  public init(
    _ name: String, isProtected: Bool = true, isLandscape: Bool = true, frozenColumns: Int? = nil,
    widths: [Double] = [], labelColumns: Int = 1, pagesWide: Int = 1, pagesTall: Int = 1, blocks: [Block]
  ) {
    self.name = name
    self.blocks = blocks
    self.isProtected = isProtected
    self.isLandscape = isLandscape
    self.frozenColumns = frozenColumns
    self.widths = widths
    self.labelColumns = labelColumns
    self.pagesWide = pagesWide
    self.pagesTall = pagesTall
  }

  public var fields: [Field] {
    blocks.flatMap { block -> [Field] in if case .fields(let fields) = block { fields } else { [] } }
  }
  public var tables: [Table] {
    blocks.compactMap { block -> Table? in if case .table(let table) = block { table } else { nil } }
  }
}

/// A part of a sheet.
public enum Block: Sendable {
  case title(String, subtitle: String?)
  case heading(String)
  case paragraph(String)
  /// A line each: label, cell, explanation.
  case fields([Field])
  case table(Table)
  /// Words to read, in columns under heads: a glossary, the model on a page.
  case listing(Listing)
  /// Beside each other.
  case charts([FormChart])
  /// What the colours of the cells mean.
  case legend(input: String, computed: String, closed: String)
  case space
}

/// A formula whose references are fields and columns by id.
public typealias FormFormula = Formula<FormOperand>

/// What a reference in a form's formula points at.
public enum FormOperand: Hashable, Sendable {
  case field(String)
  /// A column of the table row in which the formula stands.
  case sameRow(String)
  /// Columns side by side of that row.
  case sameRowSpan(from: String, to: String)
  /// A column of that table from its first row down to that row: rows count on without saying where they stand.
  case downToSameRow(column: String)
  /// One cell of a table with fixed rows.
  case cell(table: String, key: String, column: String)
  /// All rows of a column; of a column of words too.
  case column(table: String, column: String)
  /// The texts of a choice list, in a column.
  case list(ChoiceList)
}

/// Choices with a name of their own. Short lists stand in the drop-down itself; long ones, and those that formulas
/// look into, stand on the hidden sheet of lists.
public struct ChoiceList: Hashable, Sendable {
  public var id: String
  public var choices: [Choice]
  public init(_ id: String, _ choices: [Choice]) {
    self.id = id
    self.choices = choices
  }
  public func label(_ id: String) -> String { choices.first { $0.id == id }?.label ?? id }
}

/// A single field.
public struct Field: Sendable {
  public var schema: FieldSchema
  public var content: FieldContent
  /// How to answer, in a sentence beside the cell; also the message of the drop-down.
  public var help: String?
  public var list: ChoiceList?
  public var format: NumberFormat?
  /// How the cells show what their values mean.
  public var marks: [Mark]
  /// The one result that its sheet is about, in large letters.
  public var isHeadline: Bool
  /// Of a computed text, the longest ones that may come out.
  public var longest: [String]
  public init(
    _ schema: FieldSchema, _ content: FieldContent = .input(), help: String? = nil, list: ChoiceList? = nil,
    format: NumberFormat? = nil, marks: [Mark] = [], isHeadline: Bool = false, longest: [String] = []
  ) {
    self.schema = schema
    self.content = content
    self.help = help
    self.list = list
    self.format = format
    self.marks = marks
    self.isHeadline = isHeadline
    self.longest = longest
    if let list { self.schema.choices = list.choices }
    if case .computed = content { self.schema.isComputed = true }
  }
}

extension Field {
  /// The words that may come to stand in a cell, as far as they are known: its row is high enough for each of them.
  func possibleTexts(list rowList: ChoiceList? = nil) -> [String] {
    longest + ((rowList ?? list)?.choices.map(\.label) ?? [])
  }
}

public enum FieldContent: Sendable {
  case input(default: AnswerValue? = nil)
  case computed(FormFormula)
}

/// A table of a form.
public struct Table: Sendable {
  public var id: String
  public var label: String
  public var columns: [Column]
  public var rows: TableRows
  /// Heads written upwards, for many narrow columns.
  public var hasRotatedHeads: Bool
  /// Lines of text that every row has room for: computed texts grow while rows do not.
  public var leastLines: Int

  public init(
    id: String, label: String, columns: [Column], rows: TableRows, hasRotatedHeads: Bool = false,
    leastLines: Int = 1
  ) {
    self.id = id
    self.label = label
    self.columns = hasRotatedHeads ? columns : columns.map(\.holdingItsHead)
    self.rows = rows
    self.hasRotatedHeads = hasRotatedHeads
    self.leastLines = leastLines
  }

  public var answerColumns: [Field] {
    columns.compactMap { column -> Field? in if case .answer(let field) = column.role { field } else { nil } }
  }

  public var schema: TableSchema {
    let keyLabel = columns.lazy.compactMap { column -> String? in
      if case .key(let label) = column.role { label } else { nil }
    }.first
    var fixed: [TableRow] = []
    if case .fixed(let rows) = rows { fixed = rows }
    let columns = answerColumns.map(\.schema)
    let ids = columns.map(\.id)
    return TableSchema(
      id: id, label: label, keyLabel: keyLabel, columns: columns,
      rows: fixed.map { row in
        RowSchema(
          key: row.key, closed: row.closed.isEmpty ? [] : ids.filter(row.closed.contains),
          choices: row.lists.mapValues(\.choices))
      }, hasFreeRows: fixed.isEmpty)
  }
}

public struct Column: Sendable {
  public enum Role: Sendable {
    /// The rows' keys, under a head of its own.
    case key(String)
    /// Words that the template gives for each row.
    case label(id: String, head: String)
    case answer(Field)
  }
  public var role: Role
  /// In characters.
  public var width: Double
  public var isCentered: Bool
  public init(_ role: Role, width: Double, isCentered: Bool = false) {
    self.role = role
    self.width = width
    self.isCentered = isCentered
  }
}

extension Column {
  /// What stands in the table's first row.
  var head: String {
    switch role {
    case .key(let head), .label(_, let head): head
    case .answer(let field): field.schema.label
    }
  }

  /// At least so wide that no word of its head is broken.
  fileprivate var holdingItsHead: Column {
    let words = head.split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init)
    var column = self
    column.width = max(width, TextMetrics.columnWidth(words, isBold: true))
    return column
  }
}

public enum TableRows: Sendable {
  case fixed([TableRow])
  /// `prepared` lines for the client's rows; formulas run on for `spare` more below them, for clients who go on.
  case free(prepared: Int, spare: Int)
}

/// A row that the template fixes.
public struct TableRow: Sendable {
  public var key: String
  /// By the id of a label column.
  public var labels: [String: String]
  /// Ids of the columns where nothing may stand.
  public var closed: Set<String>
  /// Choice lists of this row alone, by column id.
  public var lists: [String: ChoiceList]
  /// What stands in input cells from the start, by column id.
  public var defaults: [String: AnswerValue]
  /// Formulas of this row alone, by column id.
  public var formulas: [String: FormFormula]
  /// Whether the row begins a new group, shown by a line above it.
  public var beginsGroup: Bool
  public init(
    key: String, labels: [String: String] = [:], closed: Set<String> = [], lists: [String: ChoiceList] = [:],
    defaults: [String: AnswerValue] = [:], formulas: [String: FormFormula] = [:], beginsGroup: Bool = false
  ) {
    self.key = key
    self.labels = labels
    self.closed = closed
    self.lists = lists
    self.defaults = defaults
    self.formulas = formulas
    self.beginsGroup = beginsGroup
  }
}
