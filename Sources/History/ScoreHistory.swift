public import Assessment
import GRDB
public import Spreadsheet

/// A database of scored workbooks, one file of SQLite. Documentation/history.md describes its tables.
///
/// Each workbook is written in a transaction of its own: a process that is killed leaves every earlier workbook, and
/// the last one whole or not at all.
public final class ScoreHistory: Sendable {
  public let path: String
  private let queue: DatabaseQueue

  public enum Access: Sendable {
    /// Makes the database when there is none, and brings an older one up to date.
    case writing
    /// Only looks.
    case reading
  }

  /// How long to wait for another process that is writing.
  private static let patience: Double = 30

  public init(_ path: String, for access: Access) throws(HistoryError) {
    self.path = path
    var configuration = Configuration()
    configuration.readonly = access == .reading
    configuration.busyMode = .timeout(Self.patience)
    configuration.label = "history"
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      switch access {
      case .writing: try Self.prepare(queue)
      case .reading: try Self.examine(queue)
      }
    } catch let error as HistoryError {
      throw error.at(path)
    } catch {
      throw HistoryError(error, path)
    }
  }

  private static func prepare(_ queue: DatabaseQueue) throws {
    try queue.writeWithoutTransaction { database in
      let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
      if isEmpty {
        try database.execute(sql: "PRAGMA application_id = \(HistoryMigrations.applicationID)")
      }
    }
    try examine(queue)
    try HistoryMigrations.migrator.migrate(queue)
  }

  /// Refuses databases that are not ours, or of a later version.
  private static func examine(_ queue: DatabaseQueue) throws {
    try queue.read { database in
      guard
        try Int64.fetchOne(database, sql: "PRAGMA application_id") == HistoryMigrations.applicationID
      else {
        throw HistoryError(
          "", problem: "is a database, but not one of planner's", remedy: "name another file")
      }
      if try HistoryMigrations.migrator.hasBeenSuperseded(database) {
        throw HistoryError(
          "", problem: "was written by a later version of planner", remedy: "install the newest planner")
      }
    }
  }

  /// Writes a workbook, unless one of the same content is there already: then nothing is changed.
  ///
  /// - Parameters:
  ///   - json: its score as `planner score --format json` prints it.
  ///   - day: the day on which it is recorded.
  /// - Returns: whether it was new.
  @discardableResult
  public func record(_ workbook: JudgedWorkbook, json: String, on day: CalendarDate) throws(HistoryError)
    -> Bool
  {
    do {
      // Looked up first, so that a known workbook does not touch the file.
      let isKnown = try queue.read { database in
        try Bool.fetchOne(
          database, sql: "SELECT EXISTS (SELECT 1 FROM workbook WHERE content = ?)",
          arguments: [workbook.contentHash]) ?? false
      }
      if isKnown { return false }
      return try queue.write { database in
        try HistoryWriting(database).insert(workbook, json: json, on: day)
      }
    } catch {
      throw HistoryError(error, path)
    }
  }

  /// Reads with SQL, all in one transaction.
  func read<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) throws(HistoryError) -> Value {
    do { return try queue.read(body) } catch { throw HistoryError(error, path) }
  }
}

extension HistoryError {
  func at(_ path: String) -> HistoryError {
    HistoryError(path, problem: problem, remedy: remedy, code: code)
  }

  /// SQLite's words and code, never flattened.
  init(_ error: any Error, _ path: String) {
    guard let error = error as? DatabaseError else {
      self.init(path, problem: "could not be used (\(error))", remedy: "choose another file")
      return
    }
    let code = error.extendedResultCode.rawValue
    let words = error.message ?? "SQLite error \(code)"
    switch error.resultCode {
    case .SQLITE_NOTADB:
      self.init(path, problem: "is no database", remedy: "name another file", code: code)
    case .SQLITE_CANTOPEN:
      self.init(
        path, problem: "could not be opened (\(words))", remedy: "check the name and the folder", code: code)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        path, problem: "is being written by another program", remedy: "try again when it is done", code: code)
    case .SQLITE_FULL:
      self.init(path, problem: "could not be written (\(words))", remedy: "make room on the disk", code: code)
    case .SQLITE_READONLY, .SQLITE_PERM:
      self.init(
        path, problem: "could not be written (\(words))", remedy: "ask for the right to write it", code: code)
    case .SQLITE_CORRUPT:
      self.init(path, problem: "is damaged (\(words))", remedy: "take the last good copy of it", code: code)
    default:
      self.init(path, problem: "could not be used (\(words))", remedy: "choose another file", code: code)
    }
  }
}
