public import Forms
public import Planning
public import Spreadsheet

/// A CRM's export of deals, judged by the rules and scored as a pipeline workbook is.
public struct JudgedExport: Sendable {
  public var export: DealExport
  public var asOf: CalendarDate
  public var check: CheckResult
  /// The forecast. Where the export holds no milestones every deal is taken at its word, and no stage is supported.
  public var score: PipelineScore
  /// What the closed deals teach.
  public var flow: DealFlow
}

extension JudgedExport {
  /// The rules that a table of deals can be judged by; the others are about planner's own workbooks.
  private static let families = ["DEAL", "FILE014"]

  /// Judges an export as of a day.
  ///
  /// - Parameter quota: what is still to be won in the period, in the deals' currency.
  /// - Throws: ``TemplateError`` when the template makes no form.
  public init(
    _ export: DealExport, asOf: CalendarDate, settings: CheckSettings = CheckSettings(), quota: Double? = nil,
    forms: FormCache = .shared
  ) throws(TemplateError) {
    let check = Checker(settings: settings).check(
      export.form, asOf: asOf,
      rules: RuleRegistry.rules.filter { rule in
        Self.families.contains { rule.description.code.hasPrefix($0) }
      })
    let form = try forms.form(export.form.template)
    var answers = export.atItsWord.answers
    answers.fields["asOf"] = .date(asOf)
    let content =
      export.form.template.content as? PipelineContent ?? PipelineContent(stages: [], currencies: [])
    let health = Self.health(of: answers.rows(DealExportColumns.table).count, check)
    var score = PipelineScore(
      FormValues(form: form, answers: answers),
      content: export.form.template.content as? PipelineContent
        ?? PipelineContent(stages: [], currencies: []),
      health: health)
    if !export.hasMilestones {
      for index in score.deals.indices { score.deals[index].supportedStage = nil }
    }
    let deals = DealsContext(export.form, chart: content.stages, asOf: asOf, settings: settings)
    let flow = DealFlow(deals, check, isProved: export.hasMilestones, quota: quota)
    score.bottleneck = flow.bottleneck
    self.init(export: export, asOf: asOf, check: check, score: score, flow: flow)
  }

  /// Of all rows at once: looking through all findings for each row would take long for many.
  private static func health(of count: Int, _ check: CheckResult) -> [DealHealth?] {
    var byRow: [Int: [Finding]] = [:]
    for finding in check.findings {
      if case .cell(DealExportColumns.table, let row, _) = finding.location {
        byRow[row, default: []].append(finding)
      }
    }
    return (0..<count).map { DealHealth(row: $0, in: CheckResult(findings: byRow[$0] ?? [])) }
  }
}
