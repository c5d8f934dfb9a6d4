import Forms
import Planning
import Spreadsheet

/// A deal of an export, with what only exports tell.
struct ExportedDeal {
  let row: DealRow
  let milestones: Int

  init(_ row: DealRow) {
    self.row = row
    milestones = row.supportedStage
  }

  private func value(_ column: String) -> AnswerValue? { row.answers[column] }

  var isWon: Bool { row.status == .won }
  var isLost: Bool { row.status == .lost }
  var amount: Double { row.number(.amount).flatMap { $0.isFinite ? $0 : nil } ?? 0 }
  /// The highest of the stages 1 to 6 that it came to; nil where nothing tells.
  var reached: Int? { value("reached")?.number.flatMap { Int(exactly: $0) } }

  /// The day on which it was won or lost.
  var closed: CalendarDate? { row.isOpen ? nil : row.date(.close) }

  func entered(_ stage: Int) -> CalendarDate? { value(DealExportColumns.entered(stage))?.date }

  /// The day on which it left a stage: came into another one, or was closed.
  func left(_ stage: Int) -> CalendarDate? {
    guard let entered = entered(stage) else { return nil }
    let next = (1...6).filter { $0 != stage }.compactMap { self.entered($0) }.filter { $0 > entered }.min()
    return next ?? closed.flatMap { $0 >= entered ? $0 : nil }
  }

  /// Whole days in a stage that it has left.
  func days(in stage: Int) -> Double? {
    guard let entered = entered(stage), let left = left(stage) else { return nil }
    return Double(left.days(since: entered))
  }
}

extension CalendarDate {
  /// `2026 Q3` as a number that rises from quarter to quarter.
  var quarter: Int { year * 4 + (month - 1) / 3 }
}
