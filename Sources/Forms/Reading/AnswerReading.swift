import Planning
public import Spreadsheet

/// Turns what stands in a cell into the answer that its field asks for.
public struct AnswerReading {
  let is1904: Bool
  /// How a program writes numbers and dates that left nothing but text; nil for workbooks, in which a text is one.
  var written: WrittenStyle?

  /// Nil for an empty cell. A value of another kind is kept as it is (``AnswerValue/unexpected(_:)``).
  func answer(_ value: CellValue, _ field: FieldSchema, choices: [Choice]? = nil) -> AnswerValue? {
    switch value {
    case .blank, .text(""): return nil
    case .error: return .unexpected(value)
    case .number, .text, .boolean: break
    }
    switch field.kind {
    case .text: return .text(AnswerReading.text(value))
    case .number, .integer, .percent, .money:
      if let number = value.number { return .number(number) }
      return written.flatMap { style in value.text.flatMap(style.number) }.map { .number($0) }
        ?? .unexpected(value)
    case .date: return date(value).map { .date($0) } ?? .unexpected(value)
    case .choice, .yesno:
      if let choice = choice(value, choices ?? field.choices) { return .choice(choice.id) }
      if field.acceptsOther { return .text(AnswerReading.text(value)) }
      return .unexpected(value)
    }
  }

  private func date(_ value: CellValue) -> CalendarDate? {
    switch value {
    case .number(let serial): CalendarDate(serial: serial, is1904: is1904)
    case .text(let text): written?.date(text) ?? CalendarDate(text.trimmed)
    default: nil
    }
  }

  /// As shown, or as its id; a program may have made a number of `3`, or a truth value of yes.
  private func choice(_ value: CellValue, _ choices: [Choice]) -> Choice? {
    if case .boolean(let isTrue) = value { return choices.first { $0.id == (isTrue ? "yes" : "no") } }
    let text = AnswerReading.text(value).trimmed
    if let choice = choices.first(where: { $0.label == text }) { return choice }
    let lower = text.lowercased()
    return choices.first { $0.label.lowercased() == lower } ?? choices.first { $0.id.lowercased() == lower }
  }

  public static func text(_ value: CellValue) -> String {
    switch value {
    case .blank: ""
    case .text(let text): text
    case .number(let number): plain(number)
    case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
    case .error(let error): error.code
    }
  }

  /// A number in its shortest digits, whole ones without a point.
  static func plain(_ number: Double) -> String {
    number.rounded() == number && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
