import Forms
import Planning

/// A social ROI as the rules see it.
struct SocialROIContext {
  static let costs = "costs"
  static let network = "network"
  static let signals = "signals"

  let form: ReturnedForm
  let content: SocialROIContent
  /// The lines that name an offer, a cost or a group.
  let offers: [SocialRow]
  let costs: [SocialRow]
  let groups: [SocialRow]

  /// Nil for other kinds of workbook.
  init?(_ context: CheckContext) {
    guard let content = context.form.template.content as? SocialROIContent else { return nil }
    form = context.form
    self.content = content
    let answers = context.form.answers
    func rows(_ table: String, _ name: String) -> [SocialRow] {
      answers.rows(table).enumerated().compactMap { SocialRow(table, name, $0, $1) }
    }
    offers = rows("offers", "offer")
    costs = rows(Self.costs, "cost")
    groups = rows("cohorts", "cohort")
  }
}

/// A line with a name.
struct SocialRow {
  let table: String
  let index: Int
  let name: String
  let answers: AnswerRow

  /// Nil for a line without one.
  init?(_ table: String, _ column: String, _ index: Int, _ answers: AnswerRow) {
    guard let name = answers.words(column) else { return nil }
    self.table = table
    self.index = index
    self.name = name
    self.answers = answers
  }

  func at(_ column: String) -> AnswerLocation { .cell(table: table, row: index, column: column) }
  func choice(_ column: String) -> String? { answers[column]?.choice }
  func number(_ column: String) -> Double? { answers[column]?.number }
}

/// A rule of the social ROI.
protocol SocialROIRule: Rule {
  /// Table and columns without which it cannot be judged.
  static var needs: [(table: String, columns: [String])] { get }
  static func judge(_ social: SocialROIContext) -> Judgement
}

extension SocialROIRule {
  static func judge(_ context: CheckContext) -> Judgement {
    guard let social = SocialROIContext(context) else { return .skipped("The workbook holds no offers.") }
    for need in needs {
      if let reason = context.form.missing(need.columns, of: need.table) { return .skipped(reason) }
    }
    return judge(social)
  }
}

extension RuleDescription {
  /// A rule of the social ROI.
  static func socialROI(
    _ code: String, _ name: String, _ severity: Severity, what: String, why: String, source: String,
    fix: String
  ) -> RuleDescription {
    RuleDescription(
      code: code, name: name, severity: severity, what: what, why: why, source: source, fix: fix,
      kinds: ["social-roi"])
  }
}
