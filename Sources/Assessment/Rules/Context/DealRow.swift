import Forms
import Planning
import Spreadsheet

/// The columns of the table of deals (domain section 12).
enum DealColumn: String, CaseIterable, Sendable {
  case deal, account, stage, amount, currency, probability, created, stageSince, close, closeMoves, nextStep
  case nextDate, lastActivity, contacts, decisionMaker, m1, m2, m3, m4, m5, m6, signed, status, lostReason
  case postMortem, partner, partnerEvidence, reason, note
  /// Only exports of a CRM have these (``DealExportColumns``).
  case movesBack, valueGiven, valueConfirmed

  /// Whether the buyer has done what ends stage 1, 2 ... 6.
  static let milestones: [DealColumn] = [.m1, .m2, .m3, .m4, .m5, .m6]
}

enum DealStatus: String, Sendable { case open, won, lost }

/// One deal.
struct DealRow: Sendable {
  /// In the answers of the table, from 0.
  let index: Int
  let answers: AnswerRow

  func at(_ column: DealColumn) -> AnswerLocation {
    .cell(table: DealsContext.table, row: index, column: column.rawValue)
  }

  /// Nil where nothing but white space stands.
  func value(_ column: DealColumn) -> AnswerValue? {
    answers[column.rawValue].flatMap { $0.isBlank ? nil : $0 }
  }

  func isEmpty(_ column: DealColumn) -> Bool { value(column) == nil }
  func isUnexpected(_ column: DealColumn) -> Bool { value(column)?.isUnexpected ?? false }
  func number(_ column: DealColumn) -> Double? { value(column)?.number }
  func date(_ column: DealColumn) -> CalendarDate? { value(column)?.date }
  func text(_ column: DealColumn) -> String? { value(column)?.text?.trimmed }
  func choice(_ column: DealColumn) -> String? { value(column)?.choice }
}

extension DealRow {
  /// A row without a status is open (domain section 13).
  var status: DealStatus { choice(.status).flatMap(DealStatus.init) ?? .open }
  var isOpen: Bool { status == .open }

  /// The stage entered, whatever its number; nil where none is.
  var enteredStage: Int? {
    if let id = choice(.stage) { return Int(id) }
    return number(.stage).flatMap { Int(exactly: $0) }
  }

  /// The stage of an open deal, 1 to 6; nil where it cannot be in it.
  var openStage: Int? { enteredStage.flatMap { DealRow.openStages.contains($0) ? $0 : nil } }

  static let openStages = 1...6

  /// The highest stage whose entry the buyer's milestones support: every milestone below it is met. 7 needs the
  /// signature too (domain section 12).
  var supportedStage: Int {
    let met = DealColumn.milestones.prefix { choice($0) == "yes" }.count
    if met == DealColumn.milestones.count { return date(.signed) != nil ? 7 : 6 }
    return min(met + 1, 6)
  }

  var hasPartner: Bool { !isEmpty(.partner) }

  /// What makes it the same deal in the next return.
  var identity: [String] { [text(.deal)?.folded ?? "", text(.account)?.folded ?? ""] }
}
