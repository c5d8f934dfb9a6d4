public import Assessment
import Forms
import GRDB
public import OfficeFiles
public import Planning
import Spreadsheet

/// A CRM's exports as tables of a database that answers the questions of the link rules.
///
/// The database lies on the disk, in a file without a name that the system gives back when the program ends, however
/// it ends; of what is in it only a bounded part is in memory.
public final class LinkDatabase {
  public let path: String
  public let crm: String
  public let crmName: String
  public internal(set) var files: [CountedExports.File] = []
  public let passedOver: [CountedExports.PassedOver]
  public internal(set) var notes: [String] = []
  /// Files as `accounts`, columns as `accounts.id`: what the questions may ask.
  var there: Set<String> = []
  /// Why something that was exported cannot be used, by what it is called in `there`.
  var refused: [String: String] = [:]
  let parameters: LinkParameters
  let queue: DatabaseQueue

  /// Kibibytes of the database that are kept in memory.
  private static let cache = 80_000

  /// Reads all exports of a folder.
  ///
  /// - Parameters:
  ///   - folder: its name, for what is wrong with it as a whole.
  ///   - paths: its files.
  /// - Throws: what keeps them from being read: no export at all, a CRM or a kind of record that is not to be told, days
  ///   that can be read in two ways.
  public init(
    _ folder: String, files paths: [String], hints: LinkHints = LinkHints(), parameters: LinkParameters
  ) throws(LinkError) {
    do {
      let catalogue = try CRMCatalogue.builtIn()
      let exports = try ExportFolder(folder, paths, catalogue, hints)
      path = folder
      self.parameters = parameters
      crm = exports.vocabulary.profile.id
      crmName = exports.vocabulary.profile.name
      passedOver = exports.passedOver
      queue = try Self.openQueue()
      try queue.writeWithoutTransaction { database in
        for statement in LinkTables.creation { try database.execute(sql: statement) }
      }
      try read(exports, catalogue, hints)
      try prepare(exports.vocabulary.profile.records.keys)
      try findDuplicates()
    } catch let error as FileError {
      throw .file(error)
    } catch let error as TemplateError {
      throw .template(error)
    } catch {
      throw LinkError(error, folder)
    }
  }

  private static func openQueue() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "links"
    configuration.prepareDatabase { database in
      // Nothing has to outlive the program.
      for pragma in [
        "journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "temp_store = FILE",
        "cache_size = -\(cache)", "mmap_size = 0",
      ] {
        try database.execute(sql: "PRAGMA \(pragma)")
      }
      database.add(
        function: DatabaseFunction("similarity", argumentCount: 2, pure: true) { values in
          guard let one = String.fromDatabaseValue(values[0]), let other = String.fromDatabaseValue(values[1])
          else { return nil }
          return JaroWinkler.similarity(one, other)
        })
      database.add(
        function: DatabaseFunction("dayNumber", argumentCount: 2, pure: true) { values in
          guard let text = String.fromDatabaseValue(values[0]),
            let isDayFirst = Bool.fromDatabaseValue(values[1])
          else { return nil }
          var style = WrittenStyle()
          style.isDayFirst = isDayFirst
          return style.date(text)?.daysSince1970
        })
    }
    // SQLite's own name for a database that has a file of its own and no name.
    return try DatabaseQueue(path: "", configuration: configuration)
  }
}

/// Why a folder of exports could not be read.
public enum LinkError: Error, Sendable {
  case file(FileError)
  case template(TemplateError)

  init(_ error: any Error, _ path: String) {
    if let error = error as? DatabaseError {
      let isFull = error.resultCode == .SQLITE_FULL || error.resultCode == .SQLITE_IOERR
      self = .file(
        FileError(
          path,
          problem:
            "could not be looked through (\(error.message ?? "SQLite error \(error.resultCode.rawValue)"))",
          remedy: isFull
            ? "make room in the folder for temporary files, or name another one with TMPDIR" : "report this"))
    } else {
      self = .file(
        FileError(path, problem: "could not be looked through (\(error))", remedy: "report this"))
    }
  }
}
