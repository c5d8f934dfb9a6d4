import Forms
import Planning
import Spreadsheet

/// What rules judge: the returned form, the day as of which it is judged, and the thresholds; and what several of them
/// need, made once.
final class CheckContext {
  let form: ReturnedForm
  let asOf: CalendarDate
  let settings: CheckSettings
  /// Nil unless the form is a KPI set-up.
  let setup: SetupContext?
  /// Nil unless the form is a pipeline.
  let deals: DealsContext?
  /// What the form's formulas make of the answers, errors among them left out; nil when the template makes no form.
  private(set) lazy var values: FormValues? =
    given
    ?? (try? FormCache.shared.form(form.template)).map {
      FormValues(form: $0, answers: form.answers).withoutErrorsInAnswers
    }
  /// Nil unless the form is a maturity scorecard.
  private(set) lazy var maturity: MaturityScore? = (form.template.content as? MaturityContent).flatMap {
    content in
    values.map { MaturityScore($0, content: content) }
  }
  private let given: FormValues?

  /// - Parameter values: those of the same answers, where somebody has them already.
  init(_ form: ReturnedForm, asOf: CalendarDate, settings: CheckSettings, values: FormValues? = nil) {
    self.form = form
    given = values
    self.asOf = asOf
    self.settings = settings
    if let content = form.template.content as? FunnelKPIContent {
      setup = SetupContext(form, catalogue: content, asOf: asOf, settings: settings)
    } else {
      setup = nil
    }
    if let content = form.template.content as? PipelineContent {
      deals = DealsContext(form, chart: content.stages, asOf: asOf, settings: settings)
    } else {
      deals = nil
    }
  }
}

extension ReturnedForm {
  /// Whether a column of a table is in the file.
  func hasColumn(_ column: String, of table: String) -> Bool {
    placement.tables[table]?.columns[column] != nil
  }

  /// Why a rule without one of its columns is skipped; nil when all are there.
  func missing(_ columns: [String], of table: String) -> String? {
    guard placement.tables[table] != nil else {
      return "The table \(Shown.quoted(schema.table(table)?.label ?? table)) is not in the file."
    }
    guard let column = columns.first(where: { !hasColumn($0, of: table) }) else { return nil }
    return "The column \(Shown.quoted(label(of: column, in: table))) is not in the file."
  }

  /// The head of a column.
  func label(of column: String, in table: String) -> String {
    schema.table(table)?.column(column)?.label ?? column
  }

  /// The answer at a place; nil where nothing stands.
  func answer(at location: AnswerLocation) -> AnswerValue? {
    switch location {
    case .field(let id): return answers[id]
    case .cell(let table, let row, let column):
      let rows = answers.rows(table)
      return rows.indices.contains(row) ? rows[row][column] : nil
    case .table: return nil
    }
  }
}

extension AnswerValue {
  /// Nothing but white space.
  var isBlank: Bool {
    switch self {
    case .text(let text), .unexpected(.text(let text)): text.isBlank
    case .unexpected(.blank): true
    default: false
    }
  }
}

extension [String] {
  /// Whether these words stand in it one after the other.
  func contains(phrase: [String]) -> Bool {
    guard !phrase.isEmpty, phrase.count <= count else { return false }
    return (0...(count - phrase.count)).contains { self[$0..<($0 + phrase.count)].elementsEqual(phrase) }
  }
}
