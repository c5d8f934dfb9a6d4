import Forms
import Planning
import Spreadsheet

/// The deals of a pipeline workbook as the rules see them.
struct DealsContext: Sendable {
  static let table = "deals"

  let form: ReturnedForm
  let chart: [PipelineStage]
  let asOf: CalendarDate
  let settings: CheckSettings
  /// The rows in which something stands.
  let rows: [DealRow]

  init(_ form: ReturnedForm, chart: [PipelineStage], asOf: CalendarDate, settings: CheckSettings) {
    self.form = form
    self.chart = chart
    self.asOf = asOf
    self.settings = settings
    rows = form.answers.rows(DealsContext.table).enumerated().compactMap { index, answers in
      guard answers.values.values.contains(where: { !$0.isBlank }) else { return nil }
      return DealRow(index: index, answers: answers)
    }
  }

  func stage(_ number: Int) -> PipelineStage? { chart.first { $0.number == number } }

  /// `3 Qualified`.
  func name(ofStage number: Int) -> String { stage(number).map { "\(number) \($0.name)" } ?? String(number) }

  func label(_ column: DealColumn) -> String { form.label(of: column.rawValue, in: DealsContext.table) }
}
