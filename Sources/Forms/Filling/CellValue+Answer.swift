import Planning
import Spreadsheet

extension CellValue {
  /// An answer as it stands in a cell: choices as they are shown, dates as serial numbers.
  init(_ answer: AnswerValue?, choices: [Choice], is1904: Bool) {
    switch answer {
    case nil: self = .blank
    case .text(let text): self = .text(text)
    case .number(let number): self = .number(number)
    case .date(let date): self = CellValue.date(date, is1904: is1904)
    case .choice(let id): self = .text(choices.first { $0.id == id }?.label ?? id)
    case .unexpected(let value): self = value
    }
  }

  /// Days before the first that the workbook can count are written out.
  private static func date(_ date: CalendarDate, is1904: Bool) -> CellValue {
    let serial = date.serial - (is1904 ? CalendarDate.days1904 : 0)
    return serial >= (is1904 ? 0 : 1) ? .number(serial) : .text(date.description)
  }
}

extension CalendarDate {
  /// By how much serial numbers are smaller that count from 1904 instead of 1900.
  static let days1904 = 1_462.0
}
