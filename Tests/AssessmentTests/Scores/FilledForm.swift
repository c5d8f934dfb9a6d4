import Assessment
import Forms
import Planning

/// A built-in form with answers, as a test writes them.
struct FilledForm {
  let form: Form
  var answers = Answers()

  /// With what stands in the workbook from the start.
  init(_ kind: String) throws {
    form = try FormRegistry.form(for: TemplateLibrary.builtIn(kind: kind))
    for table in form.tables {
      guard case .fixed(let rows) = table.rows else { continue }
      answers.tables[table.id] = rows.map { AnswerRow(key: $0.key, values: $0.defaults) }
    }
  }

  var values: FormValues { FormValues(form: form, answers: answers) }

  subscript(field: String) -> AnswerValue? {
    get { answers.fields[field] }
    set { answers.fields[field] = newValue }
  }

  subscript(table: String, key: String, column: String) -> AnswerValue? {
    get { answers.row(table, key: key)?[column] }
    set {
      guard let row = answers.tables[table]?.firstIndex(where: { $0.key == key }) else { return }
      answers.tables[table]?[row].values[column] = newValue
    }
  }

  /// A row of the client's own.
  mutating func add(_ table: String, _ values: [String: AnswerValue]) {
    answers.tables[table, default: []].append(AnswerRow(values: values))
  }
}

/// Numbers that look random and are the same each time (Knuth's linear congruence).
struct Dice {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }
  mutating func pick<T>(_ from: [T]) -> T { from[roll(from.count)] }
}
