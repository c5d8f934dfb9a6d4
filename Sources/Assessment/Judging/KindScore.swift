import Forms
import Planning

/// What one workbook, or several raters' workbooks together, scored: a type of its own for each kind, listed in
/// ``ScoreRegistry``.
public protocol KindScore: Hashable, Sendable {
  /// `funnel-kpi`, `pipeline`, `maturity`, `readiness` ...
  static var kind: String { get }
  /// Scores a workbook; nil where its template is of another kind.
  init?(judging workbook: WorkbookToScore)
  /// All that is worth following from round to round, in a fixed order; the same ids for the same template.
  var measures: [Measure] { get }
  /// How far along that is of which the kind tells, from 0 to 1, to be drawn beside the other kinds' of one client;
  /// nil where nothing tells. Each kind says in words what it is the share of.
  var standing: Double? { get }
  /// Ids of the measures by which many clients are set side by side; none where the portfolio knows the kind itself.
  static var spreadMeasures: [String] { get }
  /// Whether several workbooks are ratings that count together; else they are documents of which one is in force.
  static var isRating: Bool { get }
  /// Of ratings: all raters' answers, merged and scored. There is at least one.
  ///
  /// - Throws: ``TemplateError`` when a workbook's own template makes no form.
  static func merge(_ raters: [JudgedWorkbook], forms: FormCache) throws(TemplateError) -> MergedRatings?
}

extension KindScore {
  public var kind: String { Self.kind }
  public static var spreadMeasures: [String] { [] }
  public static var isRating: Bool { false }
  public static func merge(_ raters: [JudgedWorkbook], forms: FormCache) throws(TemplateError)
    -> MergedRatings?
  { nil }
}

/// What a score is made of.
public struct WorkbookToScore {
  /// Of the form, as of the day of the judgement.
  public let values: FormValues
  public let template: Template
  /// What the rules said. It takes longer than all else: only some kinds' scores hang on it.
  let check: () -> CheckResult
  /// Of the same, how much each rule judged and how much of it failed.
  let outcomes: () -> [RuleOutcome]
}

extension WorkbookToScore {
  /// The score of the template's kind.
  ///
  /// - Throws: ``TemplateError`` for a kind without a score.
  func score() throws(TemplateError) -> any KindScore {
    let kind = template.kind
    guard let score = ScoreRegistry.score(kind)?.init(judging: self) else {
      throw TemplateError(
        TemplateProblem(
          file: "\(kind).yaml", line: nil, key: "kind", problem: "\"\(kind)\" has no score",
          remedy: "take a newer planner"))
    }
    return score
  }
}

/// Several raters' answers, scored as one.
public struct MergedRatings {
  public var score: any KindScore
  /// See ``MergedResult/calibration`` and ``MergedResult/apart``.
  public var calibration: RaterCalibration?
  public var apart: [String] = []
}
