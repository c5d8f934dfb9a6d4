public import Assessment
import Forms
import Planning

/// A CRM's export of deals: how it was read, what the deals are worth, what is wrong with them.
public struct DealsReport: Sendable {
  public var judged: JudgedExport
  public init(_ judged: JudgedExport) { self.judged = judged }

  var export: DealExport { judged.export }
  var names: Names { Names(export.form.template) }
  var rows: [AnswerRow] { export.form.answers.rows(DealExportColumns.table) }

  /// The row of the file in which a deal stands.
  func line(_ index: Int) -> Int? {
    let rows = export.form.placement.tables[DealExportColumns.table]?.rows ?? []
    return rows.indices.contains(index) ? rows[index] : nil
  }

  /// What a deal is made of, whatever the CRM: the keys of the JSON and the heads of the CSV, in this order.
  static let dealKeys = [
    "id", "deal", "account", "owner", "pipeline", "source", "stage", "stageName", "reached", "status",
    "amount", "currency",
    "probability", "created", "stageSince", "close", "closeMoves", "movesBack", "nextStep", "nextDate",
    "lastActivity",
    "contacts", "decisionMaker", "m1", "m2", "m3", "m4", "m5", "m6", "signed", "lostReason", "postMortem",
    "partner",
    "partnerEvidence", "reason", "valueGiven", "valueConfirmed", "note",
  ]
}
