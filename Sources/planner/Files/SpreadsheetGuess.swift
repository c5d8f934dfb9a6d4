#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether a file met in a folder is worth opening, by its content; it need not be right about all that is wrong
/// with it, because reading says that better.
enum SpreadsheetGuess {
  static func mayBeSpreadsheet(_ path: String) -> Bool {
    // The names of most packages' entries stand in their last few kilobytes.
    if let ends = Platform.ends(of: path, count: 1 << 12), ends.head.starts(with: [0x50, 0x4B, 0x03, 0x04]),
      isSpreadsheetPackage(ends.tail) == true
    {
      return true
    }
    guard let ends = Platform.ends(of: path, count: 1 << 16) else { return true }
    if ends.head.isEmpty { return hasSpreadsheetName(path) }
    if ends.head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || ends.head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return isSpreadsheetPackage(ends.head + ends.tail) ?? hasSpreadsheetName(path)
    }
    // Old Excel files and workbooks behind a password.
    if ends.head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      let all = ends.head + ends.tail
      return ["Workbook", "Book", "EncryptedPackage"].contains {
        contains(all, Array($0.utf8.flatMap { [$0, 0] }))
      }
        && !contains(all, Array("WordDocument".utf8.flatMap { [$0, 0] }))
    }
    return contains(Array(ends.head.prefix(4_096)), Array("opendocument:xmlns:office:".utf8))
  }

  /// By the names of a package's entries, which stand in clear at its end; nil when it may be anything.
  private static func isSpreadsheetPackage(_ bytes: [UInt8]) -> Bool? {
    func has(_ text: String) -> Bool { contains(bytes, Array(text.utf8)) }
    if has("xl/workbook.") || has("xl/worksheets/") || has("opendocument.spreadsheet")
      || has("Index/Document.iwa")
    {
      return true
    }
    if has("word/document.") || has("ppt/presentation.") || has("opendocument.")
      || has("META-INF/MANIFEST.MF")
    {
      return false
    }
    return nil
  }

  private static func hasSpreadsheetName(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".ods", ".ots", ".numbers"].contains {
      name.hasSuffix($0)
    }
  }

  private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      wanted.withUnsafeBytes { wanted in
        guard let first = wanted.first, let base = bytes.baseAddress, let sought = wanted.baseAddress else {
          return true
        }
        var start = 0
        while bytes.count - start >= wanted.count,
          let found = memchr(base + start, Int32(first), bytes.count - start - wanted.count + 1)
        {
          if memcmp(found, sought, wanted.count) == 0 { return true }
          start = UnsafeRawPointer(found) - base + 1
        }
        return false
      }
    }
  }
}
