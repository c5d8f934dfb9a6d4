/// Small files that stand beside spreadsheets.
public enum SmallFile {
  public static func isFolder(_ path: String) -> Bool { RawFile.isFolder(path) }

  /// Whether there is an ordinary file.
  public static func exists(_ path: String) -> Bool { RawFile.isFile(path) }

  /// All of a file's bytes; one that is larger is refused.
  public static func contents(_ path: String, atMost limit: Int) throws(FileError) -> [UInt8] {
    let file = try RawFile(path)
    guard file.size <= UInt64(max(0, limit)) else {
      throw FileError(path, problem: "is larger than \(limit) bytes", remedy: Sniffing.askAgain)
    }
    return try file.bytes(from: 0, count: Int(clamping: file.size))
  }
}
