import Assessment
import Forms
import Planning
import Reports
import Spreadsheet

/// Checks and scores returned workbooks, each as of its day.
struct Judge {
  /// From the command line: it beats the workbook's own day.
  var asOf: CalendarDate?
  var today: CalendarDate
  var selection: RuleSelection
  private let forms = FormCache()

  init(asOf: CalendarDate?, today: CalendarDate, selection: RuleSelection = .everything) {
    self.asOf = asOf
    self.today = today
    self.selection = selection
  }

  func day(of form: ReturnedForm) -> CalendarDate { asOf ?? form.answers["asOf"]?.date ?? today }

  func check(_ form: ReturnedForm) -> CheckResult {
    Checker(selection: selection).check(form, asOf: day(of: form))
  }

  /// From the client's inputs by the form's own formulas, never from the results that the file has in its cells.
  func score(_ form: ReturnedForm) throws(Problem) -> WorkbookScore {
    var answers = form.answers
    answers.fields["asOf"] = .date(day(of: form))
    let values = FormValues(form: try forms.form(form.template), answers: answers)
    let score: WorkbookScore.Score =
      switch form.template.content {
      case .funnelKPI(let content):
        .funnelKPI(
          FunnelKPIScore(
            values, content: content, grade: SetupGrade(Checker().check(form, asOf: day(of: form)))))
      case .pipeline(let content):
        .pipeline(pipeline(form, values, content))
      case .maturity(let content): .maturity(MaturityScore(values, content: content))
      case .readiness(let content): .readiness(ReadinessScore(values, content: content))
      }
    return WorkbookScore(
      path: form.path, client: answers["client"]?.text, round: answers["round"]?.text, asOf: day(of: form),
      template: form.template, score: score)
  }

  private func pipeline(_ form: ReturnedForm, _ values: FormValues, _ content: PipelineContent)
    -> PipelineScore
  {
    let checked = Checker().check(form, asOf: day(of: form))
    let health = form.answers.rows("deals").indices.map { DealHealth(row: $0, in: checked) }
    return PipelineScore(values, content: content, health: health)
  }
}
