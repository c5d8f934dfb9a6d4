import Assessment
import GRDB

/// One recorded workbook and what is followed of it.
public struct HistoryRecord: Hashable, Sendable {
  public var kind: String
  public var client: String?
  public var round: String?
  /// `2026-03-31`.
  public var asOf: String
  public var path: String
  /// The digest of its answers.
  public var content: String
  public var measures: [HistoryMeasure]
  /// Findings by severity.
  public var errors: Int
  public var warnings: Int
}

/// The value of one measure in one workbook.
public struct HistoryMeasure: Hashable, Sendable {
  public var id: String
  public var number: Double?
  public var word: String?
  /// `higher`, `lower`, `neither`.
  public var better: String
}

extension ScoreHistory {
  /// The records of one client, or of all, by client, kind, day and order of recording. The client's name is looked
  /// for without regard to case and spaces.
  public func records(client: String? = nil) throws(HistoryError) -> [HistoryRecord] {
    let key = client.map { WorkbookGroup.identity(of: $0) }
    return try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT id, kind, client, round, asOf, path, content,
            (SELECT count(*) FROM finding WHERE workbook = id AND severity = 'error') AS errors,
            (SELECT count(*) FROM finding WHERE workbook = id AND severity = 'warning') AS warnings
          FROM workbook WHERE ?1 IS NULL OR clientKey = ?1 ORDER BY clientKey, kind, asOf, id
          """, arguments: [key])
      var measures: [Int64: [HistoryMeasure]] = [:]
      let cursor = try Row.fetchCursor(
        database,
        sql: """
          SELECT workbook, measure, number, word, better FROM measure JOIN workbook ON workbook.id = workbook
          WHERE ?1 IS NULL OR clientKey = ?1 ORDER BY workbook, position
          """, arguments: [key])
      while let row = try cursor.next() {
        let workbook: Int64 = row[0]
        measures[workbook, default: []].append(
          HistoryMeasure(id: row[1], number: row[2], word: row[3], better: row[4]))
      }
      return rows.map { row in
        let id: Int64 = row["id"]
        return HistoryRecord(
          kind: row["kind"], client: row["client"], round: row["round"], asOf: row["asOf"], path: row["path"],
          content: row["content"], measures: measures[id] ?? [], errors: row["errors"],
          warnings: row["warnings"])
      }
    }
  }
}
