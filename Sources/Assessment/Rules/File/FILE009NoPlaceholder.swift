import Forms
import Planning
import Spreadsheet

/// No placeholder is left among the answers.
struct FILE009NoPlaceholder: Rule {
  static let description = RuleDescription(
    code: "FILE009", name: "no-placeholder", severity: .warning,
    what: "No placeholder is left among the answers: lorem, xxx, example, 9999, 1900-01-01.",
    why:
      "A placeholder passes for an answer in every count and every score, though nobody ever answered.",
    source: "Our own judgement, after the practice of comparing a returned file with its template",
    fix: "Enter the real value, or empty the cell.", kinds: [])

  static func judge(_ context: CheckContext) -> Judgement {
    let form = context.form
    var judged = 0
    var flaws: [Flaw] = []
    func flaw(_ location: AnswerLocation, _ field: FieldSchema, _ word: String) -> Flaw {
      Flaw(location, message: left(field.label, word), remedy: "Enter the real value, or empty the cell.")
    }
    for field in form.schema.fields where !field.isComputed {
      guard let answer = form.answers[field.id], !answer.isBlank else { continue }
      judged += 1
      if let word = placeholder(answer, field.id) { flaws.append(flaw(.field(field.id), field, word)) }
    }
    for table in form.schema.tables {
      let inputs = table.inputs
      let ids = Set(inputs.map(\.id))
      for (index, row) in form.answers.rows(table.id).enumerated() {
        var words: [String: String] = [:]
        for (id, answer) in row.values where ids.contains(id) && !answer.isBlank {
          judged += 1
          if let word = placeholder(answer, id) { words[id] = word }
        }
        if words.isEmpty { continue }
        flaws += inputs.compactMap { column in
          words[column.id].map { flaw(.cell(table: table.id, row: index, column: column.id), column, $0) }
        }
      }
    }
    return .judged(judged, violations: flaws.map { Violation(flaws: [$0]) })
  }

  /// What gives the answer away; nil for a real one.
  private static func placeholder(_ answer: AnswerValue, _ field: String) -> String? {
    switch answer {
    case .text(let text), .unexpected(.text(let text)):
      guard text.mentions(stems) || text.begins(samples) else { return nil }
      let words = text.words
      if words.contains("lorem") || words.contains(where: isCrosses) { return text.trimmed }
      // A client may well be called Example Ltd.
      guard !named.contains(field), let first = words.first, samples.contains(first) else { return nil }
      return text.trimmed
    case .number(let number), .unexpected(.number(let number)):
      return number >= 9999 && nines.contains(number) ? Shown.number(number) : nil
    case .date(let date): return days.contains(date) ? date.description : nil
    case .choice, .unexpected: return nil
    }
  }

  /// `xxx`, `xxxx` ...
  private static func isCrosses(_ word: String) -> Bool { word.count >= 3 && word.allSatisfy { $0 == "x" } }

  /// A text without any of these holds none of the words below, and needn't be taken to pieces.
  private static let stems = SmallWords(["lorem", "xxx"])
  /// Texts that begin with one of these are samples.
  private static let samples = SmallWords([
    "example", "examples", "sample", "placeholder", "beispiel", "platzhalter",
  ])
  private static let named: Set = ["client", "round", "contact"]
  private static let nines: Set = [9999.0, 99_999, 999_999, 9_999_999, 99_999_999, 999_999_999]
  private static let days = Set(
    ["1899-12-30", "1899-12-31", "1900-01-01", "9999-12-31"].compactMap { CalendarDate($0) })

  private static func left(_ label: String, _ found: String) -> String {
    "\(Shown.quoted(label)) holds the placeholder \(Shown.quoted(found))."
  }
}
