/// Why a history could not be opened, read or written.
public struct HistoryError: Error, Hashable, Sendable {
  public var path: String
  /// As the end of a sentence: "is no database".
  public var problem: String
  /// What to do, in the imperative.
  public var remedy: String
  /// SQLite's own result code, extended; nil where it is not SQLite that complains.
  public var code: Int32?

  public init(_ path: String, problem: String, remedy: String, code: Int32? = nil) {
    self.path = path
    self.problem = problem
    self.remedy = remedy
    self.code = code
  }
}
