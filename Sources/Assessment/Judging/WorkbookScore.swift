public import Forms
public import Planning
public import Spreadsheet

/// What one workbook scored: all that a list of scores needs, and no findings.
public struct WorkbookScore: Sendable {
  public typealias Score = any KindScore

  public var path: String
  public var client: String?
  public var round: String?
  public var asOf: CalendarDate?
  /// The template that the workbook was made from: it has the names that go with the ids.
  public var template: Template
  public var score: Score

  public init(
    path: String, client: String?, round: String?, asOf: CalendarDate?, template: Template, score: Score
  ) {
    self.path = path
    self.client = client
    self.round = round
    self.asOf = asOf
    self.template = template
    self.score = score
  }

  public var kind: String { score.kind }
}

extension WorkbookScore {
  public init(_ workbook: JudgedWorkbook) {
    self.init(
      path: workbook.path, client: workbook.client, round: workbook.round, asOf: workbook.asOf,
      template: workbook.template, score: workbook.score)
  }

  /// Scores a returned workbook as ``JudgedWorkbook`` does. Rules are asked only where the score hangs on them, and
  /// findings are put into words only where their words are part of it.
  ///
  /// - Throws: ``TemplateError`` when the workbook's own template makes no form.
  public init(
    scoring returned: ReturnedForm, asOf: CalendarDate, checker: Checker = Checker(),
    forms: FormCache = .shared
  ) throws(TemplateError) {
    let values = try returned.values(asOf: asOf, forms)
    let toScore = WorkbookToScore(
      values: values, template: returned.template,
      check: { checker.check(returned, asOf: asOf, values: values) },
      outcomes: { checker.outcomes(returned, asOf: asOf, values: values) })
    self.init(
      path: returned.path, client: values.answers["client"]?.text, round: values.answers["round"]?.text,
      asOf: asOf, template: returned.template, score: try toScore.score())
  }
}

extension ReturnedForm {
  /// What the form's own formulas make of the answers as of a day; rules and scores ask for the same values.
  func values(asOf: CalendarDate, _ forms: FormCache) throws(TemplateError) -> FormValues {
    var answers = answers
    answers.fields["asOf"] = .date(asOf)
    return FormValues(form: try forms.form(template), answers: answers).withoutErrorsInAnswers
  }
}
