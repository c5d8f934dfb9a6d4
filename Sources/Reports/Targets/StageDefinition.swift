import Forms
import Planning

/// A stage of the pipeline chart as a CRM takes it: the workbook's own numbers, which a consultant may have set anew.
struct StageDefinition {
  var number: Int
  /// With its number, so that `planner deals` knows it again in any CRM.
  var label: String
  /// A fraction.
  var probability: Double
  /// Days that a deal may stay.
  var ageLimit: Int?

  var percent: Int { Int((probability * 100).rounded()) }

  /// Stages 1 to 6; nil for a workbook without a chart.
  static func all(of form: ReturnedForm) -> [StageDefinition]? {
    guard let content = form.template.content as? PipelineContent else { return nil }
    return content.stages.filter { (1...6).contains($0.number) }.map { stage in
      let row = form.answers.row("chart", key: String(stage.number))
      func number(_ column: String, _ template: Double?) -> Double? {
        row.map { $0[column]?.number } ?? template
      }
      let probability = number("probability", stage.probability) ?? 0
      let limit = number("ageLimit", stage.ageLimit.map(Double.init))
      return StageDefinition(
        number: stage.number, label: "\(stage.number) \(stage.name)",
        probability: probability.isFinite ? min(1, max(0, probability)) : 0,
        ageLimit: limit.flatMap { (1...3650).contains($0) ? Int($0) : nil })
    }
  }
}
