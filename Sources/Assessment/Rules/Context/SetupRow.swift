import Forms
import Planning
import Spreadsheet

/// The columns of the set-up table (domain section 12).
enum SetupColumn: Int, CaseIterable, Sendable {
  case kpi, stage, goal, tactic, segment, formula, unit, direction, mode, owner, baseline, baselineDate
  case population, sampleSize, target, targetDate, changeReason, amber, green, system, sourceField, cadence
  case decision, signedSales, signedMarketing, accepted, note

  private static let ids = allCases.map { String(describing: $0) }
  private static let byID = Dictionary(uniqueKeysWithValues: zip(ids, allCases))

  init?(id: String) {
    guard let column = SetupColumn.byID[id] else { return nil }
    self = column
  }

  /// As forms and files name it: `baselineDate`.
  var id: String { SetupColumn.ids[rawValue] }

  /// As messages name it; a template may head the column with other words.
  var term: String {
    switch self {
    case .kpi: "KPI"
    case .baselineDate: "baseline date"
    case .sampleSize: "sample size"
    case .targetDate: "target date"
    case .changeReason: "reason for the change"
    case .amber: "amber threshold"
    case .green: "green threshold"
    case .system: "data source"
    case .sourceField: "source field"
    case .signedSales: "signature of sales"
    case .signedMarketing: "signature of marketing"
    default: id
    }
  }

  /// Where a value of the KPI's own unit stands.
  static let measured: [SetupColumn] = [.baseline, .target, .amber, .green]
}

/// What a KPI is set up for.
enum SetupMode: String, Sendable {
  case improve, hold
  /// Watched only: without a target, and so without a date and a decision.
  case observe
}

/// One row of the set-up: a KPI with its owner, its values and its source. What the row leaves out and the
/// catalogue knows is the catalogue's.
final class SetupRow: Sendable {
  /// In the answers of the table, from 0.
  let index: Int
  let answers: AnswerRow
  /// The KPI of the catalogue; nil for a custom one, and where no KPI is named.
  let kpi: KPI?

  /// By column; nil where nothing but white space stands.
  private let values: [AnswerValue?]
  /// As JSON names the KPI: the catalogue's id, or the custom name.
  let id: String
  /// The same as compared.
  let foldedID: String
  /// What makes it the same row in the next return.
  let identity: [String]

  init(index: Int, answers: AnswerRow, kpi: KPI?) {
    self.index = index
    self.answers = answers
    self.kpi = kpi
    let values = SetupColumn.allCases.map { column in
      answers[column.id].flatMap { $0.isBlank ? nil : $0 }
    }
    self.values = values
    func choice(_ column: SetupColumn) -> String? { values[column.rawValue]?.choice }
    id = kpi?.id ?? values[SetupColumn.kpi.rawValue]?.text?.trimmed ?? ""
    foldedID = id.folded
    identity = [
      foldedID, choice(.stage) ?? kpi?.stage ?? "", choice(.tactic) ?? "",
      values[SetupColumn.segment.rawValue]?.text?.folded ?? "",
    ]
  }

  func at(_ column: SetupColumn) -> AnswerLocation {
    .cell(table: SetupContext.table, row: index, column: column.id)
  }

  /// Nil where nothing but white space stands.
  func value(_ column: SetupColumn) -> AnswerValue? { values[column.rawValue] }

  func isEmpty(_ column: SetupColumn) -> Bool { value(column) == nil }
  func isUnexpected(_ column: SetupColumn) -> Bool { value(column)?.isUnexpected ?? false }
  func number(_ column: SetupColumn) -> Double? { value(column)?.number }
  func date(_ column: SetupColumn) -> CalendarDate? { value(column)?.date }
  func text(_ column: SetupColumn) -> String? { value(column)?.text?.trimmed }
  func choice(_ column: SetupColumn) -> String? { value(column)?.choice }
}

extension SetupRow {
  /// As messages name it: `K16 Visitor-to-lead rate`, or the custom name in quotation marks.
  var name: String {
    if let kpi { return "\(kpi.id) \(kpi.name)" }
    return customName.map(Shown.quoted) ?? "the KPI"
  }
  var customName: String? { kpi == nil ? text(.kpi) : nil }
  var isCustom: Bool { customName != nil }

  var unit: MeasureUnit? { choice(.unit).flatMap(MeasureUnit.init) ?? kpi?.unit }
  var direction: Direction? { choice(.direction).flatMap(Direction.init) ?? kpi?.direction }
  var mode: SetupMode { choice(.mode).flatMap(SetupMode.init) ?? .improve }
  /// The row's cadence, else the catalogue's.
  var cadence: Cadence? { choice(.cadence).flatMap(Cadence.init) ?? kpi?.cadence }
  /// Unknown for a custom KPI.
  var timing: Timing? { kpi?.timing }
  var stage: String? { choice(.stage) ?? kpi?.stage }
  var goal: String? { choice(.goal) ?? kpi?.goal }
  var tactic: String? { choice(.tactic) }

  /// A value as messages show it.
  func shown(_ value: Double, digits: Int = 6) -> String { Shown.number(value, unit: unit, digits: digits) }
}
