import Forms
import Planning
import Spreadsheet

/// A KPI set-up as the rules see it.
struct SetupContext: Sendable {
  static let table = "setup"
  /// Where a finding stands that concerns the plan as a whole.
  static let plan = AnswerLocation.table(table)

  let form: ReturnedForm
  let catalogue: FunnelKPIContent
  let asOf: CalendarDate
  let settings: CheckSettings
  /// The rows in which something stands.
  let rows: [SetupRow]
  /// By row of ``rows``, what a formula of the client's own is computed from.
  private let customNeeds: [Int: [String]]
  /// Positions in `rows`, by the KPI's id or name as compared.
  private let places: [String: [Int]]

  init(_ form: ReturnedForm, catalogue: FunnelKPIContent, asOf: CalendarDate, settings: CheckSettings) {
    self.form = form
    self.catalogue = catalogue
    self.asOf = asOf
    self.settings = settings
    rows = form.answers.rows(SetupContext.table).enumerated().compactMap { index, answers in
      guard answers.values.values.contains(where: { !$0.isBlank }) else { return nil }
      return SetupRow(
        index: index, answers: answers,
        kpi: SetupContext.word(answers[SetupColumn.kpi.id]).flatMap(catalogue.kpi))
    }
    places = Dictionary(grouping: rows.indices) { [rows] in rows[$0].foldedID }
    customNeeds = CustomFormula.inputs(
      of: rows.compactMap { row in row.isCustom ? row.text(.formula).map { (row.index, $0) } : nil },
      naming: rows.compactMap(\.customName), in: catalogue)
  }

  /// The KPI of the catalogue with this id or name.
  func kpi(_ word: String) -> KPI? { catalogue.kpi(named: word) }

  /// The rows of a KPI, by id or custom name.
  func rows(of id: String) -> [SetupRow] { (places[id.folded] ?? []).map { rows[$0] } }

  func label(_ column: SetupColumn) -> String { form.label(of: column.id, in: SetupContext.table) }

  /// What a row's KPI is computed from: by the catalogue, or by the formula of the client's own.
  func needs(of row: SetupRow) -> [String] {
    row.kpi?.needs ?? customNeeds[row.index] ?? []
  }

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
