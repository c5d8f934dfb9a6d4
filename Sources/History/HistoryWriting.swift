import Assessment
import GRDB
import Planning
import Spreadsheet

/// Puts one workbook into the tables, inside a transaction.
struct HistoryWriting {
  let database: Database

  init(_ database: Database) { self.database = database }

  /// False, and nothing done, when another process has written the same content in the meantime.
  func insert(_ workbook: JudgedWorkbook, json: String, on day: CalendarDate) throws -> Bool {
    try database.execute(
      sql: """
        INSERT INTO workbook (content, kind, client, clientKey, round, roundKey, asOf, path, recordedOn, score)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (content) DO NOTHING
        """,
      arguments: [
        workbook.contentHash, workbook.kind, workbook.client, WorkbookGroup.identity(of: workbook.client),
        workbook.round, WorkbookGroup.identity(of: workbook.round), workbook.asOf.description, workbook.path,
        day.description, json,
      ])
    guard database.changesCount == 1 else { return false }
    let id = database.lastInsertedRowID
    for (position, measure) in workbook.score.measures.enumerated() {
      try database.execute(
        sql: "INSERT INTO measure VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          id, position, measure.id, measure.number, measure.word, measure.direction.rawValue,
        ])
    }
    for (position, finding) in workbook.check.findings.enumerated() {
      try database.execute(
        sql: "INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          id, position, finding.fingerprint, finding.code, finding.severity.rawValue, finding.field,
          finding.sheet, finding.cell, finding.message,
        ])
    }
    if let score = workbook.score as? FunnelKPIScore {
      try insert(score, workbook.answers.rows("setup"), id)
    }
    if let score = workbook.score as? PipelineScore { try insert(score, workbook.answers.rows("deals"), id) }
    return true
  }

  private func insert(_ score: FunnelKPIScore, _ rows: [AnswerRow], _ id: Int64) throws {
    for (position, (kpi, row)) in zip(score.kpis, rows).enumerated() {
      try database.execute(
        sql: "INSERT INTO kpi VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          id, position, kpi.id, kpi.stage, row["tactic"]?.choice, row["segment"]?.text, kpi.unit?.rawValue,
          kpi.direction?.rawValue, kpi.baseline, row["baselineDate"]?.date?.description, kpi.target,
          row["targetDate"]?.date?.description,
        ])
    }
  }

  private func insert(_ score: PipelineScore, _ rows: [AnswerRow], _ id: Int64) throws {
    for (position, (deal, row)) in zip(score.deals, rows).enumerated() {
      try database.execute(
        sql: "INSERT INTO deal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          id, position, deal.id, row["account"]?.text, row["status"]?.choice ?? "open", deal.enteredStage,
          deal.supportedStage, row["amount"]?.number, row["currency"]?.choice, deal.probability,
          deal.adjusted,
          row["close"]?.date?.description,
        ])
    }
  }
}
