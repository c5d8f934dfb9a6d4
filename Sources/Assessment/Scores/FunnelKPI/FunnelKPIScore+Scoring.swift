public import Forms
public import Planning
import Spreadsheet

extension FunnelKPIScore {
  /// The score of one returned workbook. Rates, product and required volumes are the form's own numbers; the grade
  /// is what the check rules found.
  public init(_ values: FormValues, content: FunnelKPIContent, grade: SetupGrade) {
    let values = values.withoutErrorsInAnswers
    let plan = SetupPlan(values.answers, content: content)
    self.init(
      score: grade.score, grade: grade.grade, errors: grade.errors, warnings: grade.warnings,
      infos: grade.infos, coverage: Coverage(plan, values.answers, content),
      kpis: plan.rows.map { KPIRow($0, plan) }, funnel: Funnel(values, content.funnel))
  }
}

extension FunnelKPIScore.Coverage {
  /// The stage that belongs to none of the funnel's.
  private static let acrossTheFunnel = "SX"

  /// By the set-up's rows: all stages of the funnel, all goals, and the tactics marked in the matrix.
  fileprivate init(_ plan: SetupPlan, _ answers: Answers, _ content: FunnelKPIContent) {
    let marked = Self.markedTactics(answers, content)
    let tactics = content.tactics.map(\.id)
    self.init(
      stages: .init(
        of: content.stages.map(\.id).filter { $0 != Self.acrossTheFunnel }, covered: plan.rows.map(\.stage)),
      goals: .init(of: content.goals.map(\.id), covered: plan.rows.map(\.goal)),
      tactics: .init(
        of: marked.isEmpty ? tactics : tactics.filter(marked.contains), covered: plan.rows.map(\.tactic)))
  }

  /// The tactics with a mark in the matrix, in a cell that is open to one.
  private static func markedTactics(_ answers: Answers, _ content: FunnelKPIContent) -> Set<String> {
    let rows = Dictionary(
      answers.rows("planner").compactMap { row in row.key.map { ($0, row) } },
      uniquingKeysWith: { first, _ in first })
    var marked: Set<String> = []
    for kpi in content.kpis {
      for tactic in kpi.tactics where !marked.contains(tactic) {
        let row = rows["\(kpi.stage).\(kpi.goal).\(tactic)"]
        if row?[kpi.id]?.choice != nil { marked.insert(tactic) }
      }
    }
    return marked
  }
}

extension FunnelKPIScore.Share {
  fileprivate init(of ids: [String], covered: [String?]) {
    let covered = Set(covered.compactMap(\.self))
    let missing = ids.filter { !covered.contains($0) }
    self.init(covered: ids.count - missing.count, total: ids.count, missing: missing)
  }
}

extension FunnelKPIScore.KPIRow {
  fileprivate init(_ row: SetupPlan.Row, _ plan: SetupPlan) {
    let missing = plan.missing(for: row)
    self.init(
      id: row.id, stage: row.stage,
      unit: row.answers["unit"]?.choice.flatMap(MeasureUnit.init) ?? row.kpi?.unit,
      baseline: row.answers["baseline"]?.number, target: row.answers["target"]?.number,
      direction: row.answers["direction"]?.choice.flatMap(Direction.init) ?? row.kpi?.direction,
      computable: row.id != nil && missing.isEmpty, missing: missing)
  }
}

extension FunnelKPIScore.Funnel {
  fileprivate init(_ values: FormValues, _ steps: [FunnelStep]) {
    func column(_ id: String, _ steps: some Collection<FunnelStep>) -> [KeyedNumber] {
      steps.map { KeyedNumber($0.id, values.number("funnel", key: $0.id, column: id)) }
    }
    let upper = steps.dropLast()
    // The sheet names the step as the client reads it.
    let worst = values.value("worstStage").text
    self.init(
      volumes: .init(actual: column("actual", steps), target: column("target", steps)),
      rates: .init(actual: column("rate", upper), target: column("targetRate", upper)),
      product: values.number("product"),
      worstStage: upper.first { $0.name == worst || $0.id == worst }?.id,
      required: column("required", steps))
  }
}

extension FunnelKPIScore: KindScore {
  public static let kind = "funnel-kpi"

  /// Of the rules' weight.
  public var standing: Double? { score.map { $0 / 100 } }

  public init?(judging workbook: WorkbookToScore) {
    guard let content = workbook.template.content as? FunnelKPIContent else { return nil }
    self.init(workbook.values, content: content, grade: SetupGrade(workbook.outcomes()))
  }
}
