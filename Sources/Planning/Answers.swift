public import Spreadsheet

/// What a client put into one workbook: an answer for each field, and the rows of each table.
public struct Answers: Hashable, Sendable {
  /// By field id; a field left empty has no entry.
  public var fields: [String: AnswerValue] = [:]
  /// By table id. A table whose keys the template fixes has all its rows, in the template's order; a table with
  /// free rows has the rows in which something stands, in sheet order.
  public var tables: [String: [AnswerRow]] = [:]

  public init() {}

  public subscript(field: String) -> AnswerValue? { fields[field] }
  public func rows(_ table: String) -> [AnswerRow] { tables[table] ?? [] }
  public func row(_ table: String, key: String) -> AnswerRow? { rows(table).first { $0.key == key } }
}

/// One row of a table of answers.
public struct AnswerRow: Hashable, Sendable {
  /// Nil in a row that the client added.
  public var key: String?
  /// By column id; an empty cell has no entry.
  public var values: [String: AnswerValue]

  public init(key: String? = nil, values: [String: AnswerValue] = [:]) {
    self.key = key
    self.values = values
  }

  public subscript(column: String) -> AnswerValue? { values[column] }
}

/// One answer, of the kind that its field asks for.
public enum AnswerValue: Hashable, Sendable {
  case text(String)
  /// Of the kinds number, integer, percent (as a fraction) and money.
  case number(Double)
  case date(CalendarDate)
  /// The id of a choice; `yes` or `no` for a yes-or-no question.
  case choice(String)
  /// What stands there though the field asks for another kind: a text among numbers, a word that is no choice.
  case unexpected(CellValue)
}

extension AnswerValue {
  public var text: String? { if case .text(let value) = self { value } else { nil } }
  public var number: Double? { if case .number(let value) = self { value } else { nil } }
  public var date: CalendarDate? { if case .date(let value) = self { value } else { nil } }
  public var choice: String? { if case .choice(let id) = self { id } else { nil } }
  public var isUnexpected: Bool { if case .unexpected = self { true } else { false } }
}
