import Forms
import Planning
import Spreadsheet

extension JSONValue {
  /// An answer as `read` prints it and `fill` takes it: choices as ids, dates as ISO 8601, percentages as fractions;
  /// what is not of the field's kind as it stands in the cell.
  init(_ answer: AnswerValue?) {
    switch answer {
    case nil: self = .null
    case .text(let text): self = .string(text)
    case .number(let number): self = .number(number)
    case .date(let date): self = .string(date.description)
    case .choice(let id): self = .string(id)
    case .unexpected(let value): self = JSONValue(value)
    }
  }

  init(_ value: CellValue) {
    switch value {
    case .blank: self = .null
    case .number(let number): self = .number(number)
    case .text(let text): self = .string(text)
    case .boolean(let flag): self = .boolean(flag)
    case .error(let error): self = .string(error.code)
    }
  }

  init(_ date: CalendarDate?) { self.init(date?.description) }
}
