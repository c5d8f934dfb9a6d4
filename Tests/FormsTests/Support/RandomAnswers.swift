import Forms
import Planning
import Spreadsheet

/// Numbers that look random and are the same for the same seed. (SplitMix64; Steele, Lea, Flood 2014.)
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// Answers as clients might give them, the awkward ones among them.
struct RandomAnswers {
  var generator: SeededGenerator
  /// The share of the cells that are answered.
  var density = 0.7

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  static let texts = [
    "001", "=1+1", "  two spaces  ", "a_x000D_b", "日本語", "Dana Öz", "line\nfeed", "\"quoted\", 'single'",
    "+49 123", "<b>&amp;</b>", "-", "1e5", "TRUE", "#N/A", "x", "👩‍👧 שלום",
  ]

  /// - Parameter rows: of each table with free rows; nil: a random number of them.
  mutating func answers(_ schema: FormSchema, rows: Int? = nil, density: Double = 0.7) -> Answers {
    self.density = density
    var answers = Answers()
    for field in schema.fields where !field.isComputed {
      answers.fields[field.id] = maybe { $0.value(field, field.choices) }
    }
    for table in schema.tables {
      if table.hasFreeRows {
        let count = rows ?? Int.random(in: 0...12, using: &generator)
        answers.tables[table.id] = (0..<count).map { _ in AnswerRow(values: values(table, nil)) }
          .filter { !$0.values.isEmpty }
      } else {
        answers.tables[table.id] = table.rows.map { AnswerRow(key: $0.key, values: values(table, $0)) }
      }
    }
    return answers
  }

  private mutating func values(_ table: TableSchema, _ row: RowSchema?) -> [String: AnswerValue] {
    var values: [String: AnswerValue] = [:]
    for column in table.columns where !column.isComputed && row?.closed.contains(column.id) != true {
      values[column.id] = maybe { $0.value(column, row?.choices[column.id] ?? column.choices) }
    }
    return values
  }

  private mutating func maybe(_ make: (inout RandomAnswers) -> AnswerValue) -> AnswerValue? {
    Double.random(in: 0..<1, using: &generator) < density ? make(&self) : nil
  }

  private mutating func value(_ field: FieldSchema, _ choices: [Choice]) -> AnswerValue {
    let low = field.minimum ?? 0
    let high = min(field.maximum ?? 1000, low + 1000)
    switch field.kind {
    case .text: return .text(RandomAnswers.texts.randomElement(using: &generator) ?? "x")
    case .number, .money: return .number(Double.random(in: low...high, using: &generator))
    case .percent: return .number(Double.random(in: low...min(high, 1), using: &generator))
    case .integer: return .number(Double(Int.random(in: Int(low)...Int(high), using: &generator)))
    case .date:
      let day = Int.random(in: 18_000...24_000, using: &generator)
      return CalendarDate(daysSince1970: day).map { .date($0) } ?? .text("?")
    case .choice, .yesno:
      if field.acceptsOther, Int.random(in: 0..<5, using: &generator) == 0 { return .text("Own figure") }
      return .choice(choices.randomElement(using: &generator)?.id ?? "?")
    }
  }
}
