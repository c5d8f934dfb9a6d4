#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells by a file's first bytes what it is, and says so in plain words when it can't be read.
enum Sniffing {
  /// What can be opened further.
  enum Container { case zip, flatOpenDocument, separatedValues }

  static let saveAsXLSX = "open it in Excel or LibreOffice and save it as .xlsx"
  static let askAgain = "ask for the file again"

  static func container(of path: String) throws(FileError) -> Container {
    let file = try RawFile(path)
    let head = try file.bytes(from: 0, count: 4_096)
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return .zip
    }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      throw try compoundFile(file, head)
    }
    for known in signatures where head.dropFirst(known.offset).starts(with: known.bytes) {
      throw FileError(path, problem: known.problem, remedy: known.remedy)
    }
    if isLockFile(file, head) {
      throw FileError(
        path, problem: "is the mark that Excel leaves while a workbook is open",
        remedy: "name the workbook instead")
    }
    guard let text = text(head) else {
      if head.indices.contains(where: { head[$0...].starts(with: [0x50, 0x4B, 0x03, 0x04]) }) {
        throw FileError(path, problem: ZipReader.isDamaged, remedy: askAgain)
      }
      throw FileError(path, problem: "is no spreadsheet", remedy: "name the workbook instead")
    }
    if isFlatOpenDocument(text) { return .flatOpenDocument }
    if let error = markup(path, text) { throw error }
    return .separatedValues
  }

  /// `~$NAME.xlsx`: the length of the user's name, the name, blanks up to 55 bytes; then the same in UTF-16.
  private static func isLockFile(_ file: RawFile, _ head: [UInt8]) -> Bool {
    guard file.size == 165, let length = head.first, length <= 54 else { return false }
    return head[Int(length) + 1..<55].allSatisfy { $0 == 0x20 || $0 == 0 }
  }

  private struct Signature {
    var offset = 0
    var bytes: [UInt8]
    var problem: String
    var remedy: String

    init(_ bytes: [UInt8], at offset: Int = 0, _ problem: String, _ remedy: String) {
      self.offset = offset
      self.bytes = bytes
      self.problem = problem
      self.remedy = remedy
    }

    static func image(_ bytes: [UInt8], _ name: String) -> Signature {
      Signature(bytes, "is a \(name) image, not a spreadsheet", "name the workbook instead")
    }
    static func archive(_ bytes: [UInt8], at offset: Int = 0, _ name: String) -> Signature {
      Signature(
        bytes, at: offset, "is a \(name) archive, not a spreadsheet", "unpack it and name the workbook in it")
    }
    static func oldSheet(_ version: UInt8) -> Signature {
      Signature([0x09, version], "is an old Excel file (.xls)", saveAsXLSX)
    }
  }

  private static let signatures = [
    Signature(
      Array("%PDF-".utf8), "is a PDF document, not a spreadsheet",
      "ask for the workbook that it was made from"),
    .image([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "PNG"),
    .image([0xFF, 0xD8, 0xFF], "JPEG"),
    .image(Array("GIF8".utf8), "GIF"),
    .image([0x49, 0x49, 0x2A, 0x00], "TIFF"),
    .image([0x4D, 0x4D, 0x00, 0x2A], "TIFF"),
    .archive([0x1F, 0x8B], "gzip"),
    .archive([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z"),
    .archive(Array("Rar!".utf8), "RAR"),
    .archive(Array("ustar".utf8), at: 257, "tar"),
    .oldSheet(0x00), .oldSheet(0x02), .oldSheet(0x04), .oldSheet(0x08),
  ]
}

// MARK: Compound files

extension Sniffing {
  /// Old Office formats, and new ones behind a password, are compound files (MS-CFB): a little file system, whose
  /// directory holds the names of its streams in UTF-16.
  private static func compoundFile(_ file: RawFile, _ head: [UInt8]) throws(FileError) -> FileError {
    func number(_ offset: Int, _ count: Int) -> UInt64 {
      var value: UInt64 = 0
      for place in (offset..<offset + count).reversed() where place < head.count {
        value = value << 8 | UInt64(head[place])
      }
      return value
    }
    let shift = number(30, 2)
    let sectorSize: UInt64 = shift == 12 ? 4_096 : 512
    let directory = try file.bytes(from: (number(48, 4) + 1) * sectorSize, count: 1 << 16)
    func hasStream(_ name: String) -> Bool {
      let wanted = name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
      // Names start an entry of 128 bytes.
      return stride(from: 0, to: directory.count, by: 128).contains { directory[$0...].starts(with: wanted) }
    }
    if hasStream("EncryptedPackage") || hasStream("EncryptionInfo") {
      return FileError(
        file.path, problem: "is protected by a password",
        remedy: "open it, take the password off and save it again")
    }
    if hasStream("WordDocument") {
      return FileError(
        file.path, problem: "is an old Word document (.doc), not a spreadsheet",
        remedy: "name the workbook instead")
    }
    if hasStream("PowerPoint Document") {
      return FileError(
        file.path, problem: "is an old PowerPoint presentation (.ppt), not a spreadsheet",
        remedy: "name the workbook instead")
    }
    return FileError(file.path, problem: "is an old Excel file (.xls)", remedy: saveAsXLSX)
  }
}

// MARK: Text

extension Sniffing {
  /// The first bytes as text, when they are any.
  private static func text(_ head: [UInt8]) -> String? {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
      || head.starts(with: [0x00, 0x00, 0xFE, 0xFF])
    {
      return String(decoding: head.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self)
    }
    let isText = !head.contains {
      $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0B && $0 != 0x0C && $0 != 0x0D && $0 != 0x1A
    }
    if isText { return String(decoding: head, as: UTF8.self) }
    // UTF-16 and UTF-32 without a mark. A few zeros in other texts are left by programs that crashed while they wrote.
    let isWide = TextEncoding.wide(head) != nil
    let others = head.filter { $0 != 0 }
    let isPadded =
      others.count * 4 > head.count * 3
      && others.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) || $0 == 0x1A }
    return isWide || isPadded ? String(decoding: others, as: UTF8.self) : nil
  }

  /// One XML file, whose root says that it holds an OpenDocument file whole.
  private static func isFlatOpenDocument(_ text: String) -> Bool {
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return start.first == "<" && text.contains("urn:oasis:names:tc:opendocument:xmlns:office:")
  }

  static func noTable(_ path: String) -> FileError {
    FileError(path, problem: "is a text, not a spreadsheet", remedy: "name the workbook instead")
  }

  /// What a text is that can be no table of separated values.
  private static func markup(_ path: String, _ text: String) -> FileError? {
    let start = text.lowercased()
    if start.contains("<html") || start.contains("<table") || start.contains("<!doctype html") {
      return FileError(path, problem: "is a web page, not a spreadsheet", remedy: saveAsXLSX)
    }
    if start.contains("schemas-microsoft-com:office:spreadsheet") {
      return FileError(path, problem: "is an Excel 2003 XML file", remedy: saveAsXLSX)
    }
    let head = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    let known = ["{\\rtf", "<?xml", "<svg", "{\"", "{\n", "[{", "[\n", "---\n", "#!"]
    return known.contains(where: head.hasPrefix) ? noTable(path) : nil
  }
}

// MARK: Files

/// A file opened for looking at some of its bytes.
final class RawFile {
  let path: String
  let size: UInt64
  private let descriptor: Int32

  init(_ path: String) throws(FileError) {
    self.path = path
    var status = stat()
    guard stat(path, &status) == 0 else { throw RawFile.error(path, errno) }
    // Opening a pipe would wait for somebody to write into it.
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileError(path, problem: "is a folder, not a file", remedy: "name a workbook in it")
    default:
      throw FileError(path, problem: "is no ordinary file", remedy: "save the workbook to a file first")
    }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw RawFile.error(path, errno) }
    size = UInt64(max(0, status.st_size))
    if size == 0 { throw FileError(path, problem: "is empty", remedy: Sniffing.askAgain) }
  }

  static func isFolder(_ path: String) -> Bool { mode(path) == S_IFDIR }
  static func isFile(_ path: String) -> Bool { mode(path) == S_IFREG }

  private static func mode(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Up to `count` bytes; fewer where the file ends.
  func bytes(from offset: UInt64, count: Int) throws(FileError) -> [UInt8] {
    guard offset < size, let start = off_t(exactly: offset) else { return [] }
    let wanted = min(count, Int(clamping: size - offset))
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      while filled < wanted {
        let got = pread(
          descriptor, buffer.baseAddress?.advanced(by: filled), wanted - filled, start + off_t(filled))
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        filled += got
      }
    }
    if failure != 0 { throw RawFile.error(path, failure) }
    return bytes
  }

  private static func error(_ path: String, _ code: Int32) -> FileError {
    switch code {
    case ENOENT, ENOTDIR:
      return FileError(path, problem: "does not exist", remedy: "check the name and the folder")
    case EACCES, EPERM:
      return FileError(path, problem: "may not be read", remedy: "ask for the right to read it")
    default:
      let words = strerror(code).map { String(cString: $0) } ?? "error \(code)"
      return FileError(
        path, problem: "can't be read (\(words))", remedy: "try again, or copy it elsewhere first")
    }
  }
}
