import Forms
import Planning
import Spreadsheet

/// The leads of a nurture tracker as the rules see them, with what was exchanged with each.
struct NurtureContext {
  let form: ReturnedForm
  let content: NurtureContent
  let asOf: CalendarDate
  let settings: CheckSettings
  let leads: [NurtureLead]
  /// By day, those of one day in the order of the sheet.
  let touches: [NurtureTouch]
  /// By folded name, the content assets.
  let assets: [(name: String, persona: String?, stage: String?)]

  /// Nil for other kinds of workbook.
  init?(_ context: CheckContext) {
    guard let content = context.form.template.content as? NurtureContent else { return nil }
    form = context.form
    self.content = content
    asOf = context.asOf
    settings = context.settings
    var answers = form.answers
    answers.fields["asOf"] = .date(asOf)
    let values = (try? FormCache.shared.form(form.template)).map { FormValues(form: $0, answers: answers) }
    leads = answers.rows("leads").enumerated().compactMap { NurtureLead($0, $1, values) }
    touches = answers.rows("touches").enumerated().compactMap { NurtureTouch($0, $1) }.sorted {
      ($0.date, $0.index) < ($1.date, $1.index)
    }
    assets = answers.rows("assets").compactMap { row in
      guard let name = row["content"]?.text?.folded, !name.isEmpty else { return nil }
      return (name, row["persona"]?.choice, row["stage"]?.choice)
    }
  }

  func touches(of lead: NurtureLead) -> [NurtureTouch] { touches.filter { $0.lead == lead.identity } }

  func name(_ id: String) -> String { content.names.first { $0.id == id }?.name ?? id }

  /// Days within which a question of a lead is to be answered.
  var answerWithin: Int {
    form.answers["answerWithin"]?.number?.whole ?? settings.nurtureAnswerDays
  }
}

struct NurtureLead {
  let index: Int
  let answers: AnswerRow
  /// As it is called.
  let name: String
  /// In one spelling.
  let identity: String
  /// Days since the next verification was due; nil when it is not, and when nothing was verified.
  let overdue: Int?

  /// Nil for a row that names no lead.
  init?(_ index: Int, _ answers: AnswerRow, _ values: FormValues?) {
    guard let name = answers["lead"]?.text?.trimmed, !name.isEmpty else { return nil }
    self.index = index
    self.answers = answers
    self.name = name
    identity = name.folded
    overdue = values?.number("leads", row: index, column: "overdue")?.whole
  }

  func at(_ column: String) -> AnswerLocation { .cell(table: "leads", row: index, column: column) }
  func date(_ column: String) -> CalendarDate? { answers[column]?.date }
  func choice(_ column: String) -> String? { answers[column]?.choice }

  /// What has to be verified again and again.
  static let verifications = ["prioritiesVerified", "needsVerified", "roleVerified"]
}

/// Something that happened between us and a lead.
struct NurtureTouch {
  let index: Int
  let answers: AnswerRow
  let lead: String
  let date: CalendarDate
  /// `gift`, `ask`, `question` ...
  let kind: String

  init?(_ index: Int, _ answers: AnswerRow) {
    guard let lead = answers["lead"]?.text?.folded, !lead.isEmpty, let date = answers["date"]?.date,
      let kind = answers["touch"]?.choice
    else { return nil }
    self.index = index
    self.answers = answers
    self.lead = lead
    self.date = date
    self.kind = kind
  }

  /// Ours, not theirs.
  var isOurs: Bool { kind == "gift" || kind == "ask" }
  var content: String? { answers["content"]?.text.map(\.folded).flatMap { $0.isEmpty ? nil : $0 } }
  func at(_ column: String) -> AnswerLocation { .cell(table: "touches", row: index, column: column) }
}

/// A rule of the nurture tracker.
protocol NurtureRule: Rule {
  /// Table and columns without which it cannot be judged.
  static var needs: [(table: String, columns: [String])] { get }
  static func judge(_ nurture: NurtureContext) -> Judgement
}

extension NurtureRule {
  static func judge(_ context: CheckContext) -> Judgement {
    guard let nurture = NurtureContext(context) else { return .skipped("The workbook holds no leads.") }
    for need in needs {
      if let reason = context.form.missing(need.columns, of: need.table) { return .skipped(reason) }
    }
    return judge(nurture)
  }
}

extension RuleDescription {
  /// A rule of the nurture tracker.
  static func nurture(
    _ code: String, _ name: String, _ severity: Severity, what: String, why: String, source: String,
    fix: String
  ) -> RuleDescription {
    RuleDescription(
      code: code, name: name, severity: severity, what: what, why: why, source: source, fix: fix,
      kinds: ["nurture"])
  }
}
