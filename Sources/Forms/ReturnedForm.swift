public import Planning

/// What came back: the answers, and where in which file each of them stands.
public struct ReturnedForm: Sendable {
  public var path: String
  public var schema: FormSchema
  public var answers: Answers
  public var placement: Placement
  /// The template that the workbook was made from: the built-in one of that hash, or the file's own.
  public var template: Template
  /// The program that saved the file last, as it says itself; empty when it doesn't.
  public var producer: String
  /// What was noticed while reading: sheets, columns or rows that are gone, and the like.
  public var notices: [ReadingNotice]
  /// What the file is like apart from its answers.
  public var facts: WorkbookFacts

  public init(
    path: String, schema: FormSchema, answers: Answers, placement: Placement, template: Template,
    producer: String, notices: [ReadingNotice], facts: WorkbookFacts = WorkbookFacts()
  ) {
    self.path = path
    self.schema = schema
    self.answers = answers
    self.placement = placement
    self.template = template
    self.producer = producer
    self.notices = notices
    self.facts = facts
  }

  public var kind: String { schema.kind }
}

/// Something missing or odd in a returned file that did not keep the rest from being read.
public struct ReadingNotice: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case sheetMissing, columnMissing, rowMissing, sheetCopied, manifestMissing
  }
  public var kind: Kind
  public var table: String?
  public var column: String?
  public var message: String
  /// Where it is to be seen, when that is not where the answers were read.
  public var place: CellPlace?
  public init(
    _ kind: Kind, table: String? = nil, column: String? = nil, message: String, place: CellPlace? = nil
  ) {
    self.kind = kind
    self.table = table
    self.column = column
    self.message = message
    self.place = place
  }
}
