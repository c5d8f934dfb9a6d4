import Forms
import Planning
import Spreadsheet

/// A reciprocity ledger as the rules see it.
struct ReciprocityContext {
  let form: ReturnedForm
  let content: ReciprocityContent
  let asOf: CalendarDate
  let settings: CheckSettings
  /// By day, those of one day in the order of the sheet; those without a day come first.
  let gifts: [Gift]
  /// The day on which each closed deal ended, by folded name.
  let ended: [String: CalendarDate]

  /// Nil for other kinds of workbook.
  init?(_ context: CheckContext) {
    guard let content = context.form.template.content as? ReciprocityContent else { return nil }
    form = context.form
    self.content = content
    asOf = context.asOf
    settings = context.settings
    gifts = form.answers.rows(Gift.table).enumerated().compactMap { Gift($0, $1) }.sorted {
      ($0.date?.serial ?? 0, $0.index) < ($1.date?.serial ?? 0, $1.index)
    }
    var ended: [String: CalendarDate] = [:]
    for row in form.answers.rows("deals") {
      guard let name = row["deal"]?.text?.folded, !name.isEmpty, let day = row["closed"]?.date,
        ["won", "lost"].contains(row["status"]?.choice)
      else { continue }
      ended[name] = min(day, ended[name] ?? day)
    }
    self.ended = ended
  }
}

/// Something that was given in a deal.
struct Gift {
  static let table = "gifts"

  let index: Int
  let answers: AnswerRow
  /// As it is called.
  let deal: String
  /// In one spelling.
  let identity: String
  let date: CalendarDate?

  /// Nil for a row that names no deal.
  init?(_ index: Int, _ answers: AnswerRow) {
    guard let name = answers["deal"]?.text?.trimmed, !name.isEmpty else { return nil }
    self.index = index
    self.answers = answers
    deal = name
    identity = name.folded
    date = answers["date"]?.date
  }

  func at(_ column: String) -> AnswerLocation { .cell(table: Gift.table, row: index, column: column) }
  func isYes(_ column: String) -> Bool { answers[column]?.choice == "yes" }
  /// Whether anything came back: a person answered, or the buyer said what it was worth.
  var isAnswered: Bool { isYes("acknowledged") || isYes("confirmed") }
}

/// A rule of the reciprocity ledger.
protocol ReciprocityRule: Rule {
  /// The columns of gifts without which it cannot be judged.
  static var columns: [String] { get }
  static func judge(_ ledger: ReciprocityContext) -> Judgement
}

extension ReciprocityRule {
  static func judge(_ context: CheckContext) -> Judgement {
    guard let ledger = ReciprocityContext(context) else { return .skipped("The workbook holds no gifts.") }
    if let reason = context.form.missing(["deal"] + columns, of: Gift.table) { return .skipped(reason) }
    return judge(ledger)
  }
}

extension RuleDescription {
  /// A rule of the reciprocity ledger.
  static func reciprocity(
    _ code: String, _ name: String, _ severity: Severity, what: String, why: String, source: String,
    fix: String
  ) -> RuleDescription {
    RuleDescription(
      code: code, name: name, severity: severity, what: what, why: why, source: source, fix: fix,
      kinds: ["reciprocity"])
  }
}
