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
  /// The median amount of the won deals, by currency (empty where none is given); only where they are enough.
  let medianWonAmounts: [String: Double]
  /// The median of the days that won deals stayed in a stage, by stage; only where an export tells of enough.
  let medianWonDays: [Int: Double]

  init(_ form: ReturnedForm, chart: [PipelineStage], asOf: CalendarDate, settings: CheckSettings) {
    self.form = form
    self.chart = chart
    self.asOf = asOf
    self.settings = settings
    rows = form.answers.rows(DealsContext.table).enumerated().compactMap { index, answers in
      guard answers.values.values.contains(where: { !$0.isBlank }) else { return nil }
      return DealRow(index: index, answers: answers)
    }
    var amounts: [String: [Double]] = [:]
    let won = rows.map(ExportedDeal.init).filter(\.isWon)
    for deal in rows where deal.status == .won {
      guard let amount = deal.number(.amount) else { continue }
      amounts[deal.choice(.currency) ?? "", default: []].append(amount)
    }
    medianWonAmounts = amounts.filter { $0.value.count >= max(1, settings.amountFromWonDeals) }
      .compactMapValues(median)
    medianWonDays = Dictionary(
      uniqueKeysWithValues: DealRow.openStages.compactMap { stage in
        let days = won.compactMap { $0.days(in: stage) }
        return days.count >= max(1, settings.ageFromWonDeals) ? median(days).map { (stage, $0) } : nil
      })
  }

  /// A value of the chart in the workbook, which a consultant may have set anew; of the template where the file has
  /// no chart.
  private func value(_ column: String, ofStage number: Int, _ template: (PipelineStage) -> Double?) -> Double?
  {
    guard form.hasColumn(column, of: "chart"), let row = form.answers.row("chart", key: String(number)) else {
      return stage(number).flatMap(template)
    }
    return row[column]?.number
  }

  func probability(ofStage number: Int) -> Double? { value("probability", ofStage: number, \.probability) }
  func partnerProbability(ofStage number: Int) -> Double? {
    value("partnerProbability", ofStage: number, \.partnerProbability)
  }
  func cap(ofStage number: Int) -> Double? { value("cap", ofStage: number, \.cap) }
  /// Days that a deal may stay.
  func ageLimit(ofStage number: Int) -> Double? {
    value("ageLimit", ofStage: number) { $0.ageLimit.map(Double.init) }
  }

  /// The median of the days that deals stayed in a stage, whatever became of them; nil where no export tells.
  func medianDays(inStage number: Int) -> Double? {
    median(rows.compactMap { ExportedDeal($0).days(in: number) })
  }

  func stage(_ number: Int) -> PipelineStage? { chart.first { $0.number == number } }

  /// `3 Qualified`.
  func name(ofStage number: Int) -> String { stage(number).map { "\(number) \($0.name)" } ?? String(number) }

  func label(_ column: DealColumn) -> String { form.label(of: column.rawValue, in: DealsContext.table) }
}
