public import Forms
public import Planning
public import Spreadsheet

/// One returned workbook, checked and scored: what merging, portfolios, comparisons and the history work on.
public struct JudgedWorkbook: Sendable {
  public var path: String
  public var client: String?
  public var round: String?
  /// The day as of which it was judged.
  public var asOf: CalendarDate
  /// The template that the workbook was made from.
  public var template: Template
  /// What was answered. The matrix of the KPI planner is left out: nothing compares it, and it is most of the file.
  public var answers: Answers
  public var placement: Placement
  public var check: CheckResult
  public var score: any KindScore
  /// The same for the same answers, whatever program saved the file, and under whatever name: 32 hexadecimal digits.
  public var contentHash: String
  /// Whether nothing was filled in: a workbook that was sent out and not returned.
  public var isBlank: Bool

  public var kind: String { template.kind }

  /// The table of the KPI planner that holds its matrix.
  static let matrix = "planner"

  public init(
    path: String, client: String?, round: String?, asOf: CalendarDate, template: Template, answers: Answers,
    placement: Placement, check: CheckResult, score: any KindScore, contentHash: String, isBlank: Bool
  ) {
    self.path = path
    self.client = client
    self.round = round
    self.asOf = asOf
    self.template = template
    self.answers = answers
    self.placement = placement
    self.check = check
    self.score = score
    self.contentHash = contentHash
    self.isBlank = isBlank
  }
}

extension JudgedWorkbook {
  /// Checks and scores a returned workbook as of a day: from the client's inputs by the form's own formulas, never
  /// from the results that the file has in its cells.
  ///
  /// - Throws: ``TemplateError`` when the workbook's own template makes no form.
  public init(
    _ returned: ReturnedForm, asOf: CalendarDate, checker: Checker = Checker(), forms: FormCache = .shared
  )
    throws(TemplateError)
  {
    let values = try returned.values(asOf: asOf, forms)
    let check = checker.check(returned, asOf: asOf, values: values)
    let isBlank = returned.answers.isBlank(beside: try forms.defaults(returned.template))
    var answers = values.answers
    answers.tables[Self.matrix] = nil
    var placement = returned.placement
    placement.tables[Self.matrix] = nil
    let toScore = WorkbookToScore(
      values: values, template: returned.template, check: { check }, outcomes: { check.outcomes })
    self.init(
      path: returned.path, client: answers["client"]?.text, round: answers["round"]?.text, asOf: asOf,
      template: returned.template, answers: answers, placement: placement, check: check,
      score: try toScore.score(), contentHash: returned.answers.contentHash(kind: returned.kind),
      isBlank: isBlank)
  }
}
