import Forms
import Planning
import Spreadsheet

/// Answers to everything that a form asks, or to some of it, always alike for the same seed.
struct RandomAnswers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func answers(_ schema: FormSchema, rows: Int, density: Double = 0.6) -> Answers {
    var answers = Answers()
    for field in schema.fields where !field.isComputed {
      answers.fields[field.id] = chance(density) ? answer(field, field.choices) : nil
    }
    for table in schema.tables {
      if table.hasFreeRows {
        answers.tables[table.id] = (0..<rows).map { _ in
          var row = AnswerRow(values: values(table, nil, density))
          if row.values.isEmpty, let first = table.columns.first(where: { !$0.isComputed }) {
            row.values[first.id] = answer(first, first.choices)
          }
          return row
        }
      } else {
        answers.tables[table.id] = table.rows.map { row in
          AnswerRow(key: row.key, values: values(table, row, density))
        }
      }
    }
    return answers
  }

  private mutating func values(
    _ table: TableSchema, _ row: RowSchema?, _ density: Double
  ) -> [String: AnswerValue] {
    var values: [String: AnswerValue] = [:]
    for column in table.columns where !column.isComputed && row?.closed.contains(column.id) != true {
      if chance(density) { values[column.id] = answer(column, row?.choices[column.id] ?? column.choices) }
    }
    return values
  }

  private mutating func answer(_ field: FieldSchema, _ choices: [Choice]) -> AnswerValue {
    switch field.kind {
    case .text: return .text(text())
    case .number, .money: return .number(Double(number(2_000_001)) / 7 - 1_000)
    case .integer: return .number(Double(number(2_000)) - 100)
    case .percent: return .number(Double(number(1_001)) / 1_000)
    case .date:
      return CalendarDate(daysSince1970: 7_305 + number(20_000)).map { .date($0) } ?? .text("no date")
    case .choice, .yesno:
      if !field.acceptsOther, chance(0.05) { return .unexpected(.number(Double(number(90)) + 0.25)) }
      guard !choices.isEmpty else { return .text(text()) }
      return .choice(choices[number(choices.count)].id)
    }
  }

  private mutating func text() -> String {
    let texts = [
      "=1+1", "001", "a\nb", "  around  ", "\"quoted\" & <b>&amp;</b> ]]>", "Bäckerei Öztürk 😀", "_x0041_",
      "\u{7}",
      "-", "TRUE", "2026-01-31", "\t", "carriage\r\nreturn", String(repeating: "long ", count: 40),
    ]
    return texts[number(texts.count)]
  }

  private mutating func number(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  private mutating func chance(_ probability: Double) -> Bool {
    Double(number(1_000_000)) < probability * 1e6
  }
}
