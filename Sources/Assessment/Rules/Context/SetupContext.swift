import Forms
import Planning
import Spreadsheet

/// A KPI set-up as the rules see it.
struct SetupContext: Sendable {
  static let table = "setup"

  let form: ReturnedForm
  let catalogue: FunnelKPIContent
  let asOf: CalendarDate
  let settings: CheckSettings
  /// The rows in which something stands.
  let rows: [SetupRow]
  private let kpis: [String: KPI]

  init(_ form: ReturnedForm, catalogue: FunnelKPIContent, asOf: CalendarDate, settings: CheckSettings) {
    self.form = form
    self.catalogue = catalogue
    self.asOf = asOf
    self.settings = settings
    var named: [String: KPI] = [:]
    for kpi in catalogue.kpis {
      named[kpi.name.folded] = kpi
      named["\(kpi.id) \(kpi.name)".folded] = kpi
    }
    for kpi in catalogue.kpis { named[kpi.id.folded] = kpi }
    kpis = named
    rows = form.answers.rows(SetupContext.table).enumerated().compactMap { index, answers in
      guard answers.values.values.contains(where: { !$0.isBlank }) else { return nil }
      return SetupRow(
        index: index, answers: answers,
        kpi: SetupContext.word(answers[SetupColumn.kpi.rawValue]).flatMap { named[$0.folded] })
    }
  }

  /// The KPI of the catalogue with this id or name.
  func kpi(_ word: String) -> KPI? { kpis[word.folded] }

  /// The rows of a KPI, by id or custom name.
  func rows(of id: String) -> [SetupRow] {
    let wanted = id.folded
    return rows.filter { $0.id.folded == wanted }
  }

  func label(_ column: SetupColumn) -> String { form.label(of: column.rawValue, in: SetupContext.table) }

  /// The number of a row on its sheet.
  func rowNumber(_ row: SetupRow) -> Int? {
    form.placement.place(of: row.at(.kpi))?.cell?.row
  }

  private static func word(_ value: AnswerValue?) -> String? { value?.choice ?? value?.text }
}

extension SetupContext {
  func name(ofStage id: String) -> String {
    catalogue.stages.first { $0.id == id }.map { "\(id) \($0.name)" } ?? id
  }
  func name(ofGoal id: String) -> String {
    catalogue.goals.first { $0.id == id }.map { "\(id) \($0.name)" } ?? id
  }
  func name(ofTactic id: String) -> String {
    catalogue.tactics.first { $0.id == id }.map { "\(id) \($0.name)" } ?? id
  }
}
