import OfficeFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file in memory that holds one input after the other.
public enum Scratch {
  private static let path: String = {
    let folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    return "\(folder)/planner-fuzz-\(getpid())"
  }()

  /// Opens the bytes as a spreadsheet and reads all of it; what is refused is refused.
  public static func read(_ bytes: [UInt8]) {
    guard let file = fopen(path, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    defer { unlink(path) }
    var limits = ReadLimits()
    limits.cells = 100_000
    limits.repeatedCells = 50_000
    limits.entryBytes = 16 << 20
    limits.totalBytes = 32 << 20
    limits.seconds = 5
    do {
      let book = try SpreadsheetFile.open(path, limits: limits)
      for sheet in book.sheets.indices {
        let cells = try book.cells(ofSheet: sheet)
        for row in cells.rows {
          for (_, cell) in row.cells { _ = cell.moment(is1904: book.is1904) }
        }
        try book.forEachRow(ofSheet: sheet) { row, _ in row < 1_000 }
      }
      for name in book.definedNames { _ = QualifiedRange(name.formula) }
    } catch {
      precondition(!error.problem.isEmpty && !error.remedy.isEmpty)
    }
  }
}
