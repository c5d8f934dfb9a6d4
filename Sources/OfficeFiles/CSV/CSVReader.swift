import Spreadsheet

/// Reads separated values of any dialect: one sheet, named after the file. Numbers are numbers where they can be
/// nothing else, everything else is text.
final class CSVReader: SheetSource {
  let dialect: CSVDialect
  let name: String
  private let file: RawFile
  private let limits: ReadLimits
  private let clock: ReadClock
  private let values: SpreadsheetFile.SeparatedValues

  /// Throws when the text is no table.
  init(
    _ path: String, limits: ReadLimits, values: SpreadsheetFile.SeparatedValues = .asValues
  ) throws(FileError) {
    self.values = values
    file = try RawFile(path)
    self.limits = limits
    clock = ReadClock(limits, fileBytes: file.size)
    name = CSVReader.sheetName(path)
    dialect = try CSVReader.dialect(file, limits)
  }

  private static func dialect(_ file: RawFile, _ limits: ReadLimits) throws(FileError) -> CSVDialect {
    let head = try file.bytes(from: 0, count: CSVDialect.sample)
    var dialect = CSVDialect()
    if let wide = TextEncoding.wide(head) {
      (dialect.encoding, dialect.mark) = (wide.encoding, wide.mark)
    } else if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      dialect.mark = 3
    }
    var text: [UInt8] = []
    var decoder = TextDecoder(dialect.encoding)
    head.withUnsafeBufferPointer { head in
      decoder.decode(UnsafeBufferPointer(rebasing: head.dropFirst(dialect.mark)), to: &text)
    }
    // Separators are the same in all encodings of single bytes.
    dialect.examine(text, isWhole: file.size <= UInt64(CSVDialect.sample))
    guard dialect.isTable else { throw Sniffing.noTable(file.path) }
    if dialect.encoding == .utf8, dialect.mark == 0 { dialect.encoding = try encoding(file, limits) }
    return dialect
  }

  /// The whole file is looked through: the first umlaut may stand at its end.
  private static func encoding(_ file: RawFile, _ limits: ReadLimits) throws(FileError) -> TextEncoding {
    var census = UTF8Census()
    var offset: UInt64 = 0
    while offset < min(file.size, limits.entryBytes) {
      let piece = try file.bytes(from: offset, count: 1 << 18)
      if piece.isEmpty { break }
      piece.withUnsafeBufferPointer { census.count($0) }
      offset += UInt64(piece.count)
    }
    return census.isUTF8 ? .utf8 : .windows1252
  }

  private static func sheetName(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard let point = file.lastIndex(of: "."), point > file.startIndex else { return file }
    return String(file[..<point])
  }

  func cells(ofSheet index: Int, rows: RowBody?) throws(FileError) -> SheetCells {
    var table = CSVTable(dialect: dialect, values: values, limits: limits, rows: rows)
    let path = file.path
    clock.resume()
    defer { clock.pause() }
    var parser = CSVParser(separator: dialect.separator, fieldLimit: limits.textBytes)
    var decoder = TextDecoder(dialect.encoding)
    var text: [UInt8] = []
    var offset = UInt64(dialect.mark)
    guard file.size <= limits.entryBytes else {
      throw FileError(path, problem: "is larger than is allowed", remedy: "split the file")
    }
    while offset < file.size {
      let piece = try file.bytes(from: offset, count: 1 << 16)
      if piece.isEmpty { break }
      offset += UInt64(piece.count)
      text.removeAll(keepingCapacity: true)
      piece.withUnsafeBufferPointer { decoder.decode($0, to: &text) }
      if offset >= file.size { decoder.finish(to: &text) }
      var goesOn = text.withUnsafeBufferPointer { parser.feed($0) { table.add($0, $1) } }
      if goesOn, offset >= file.size { parser.finish { table.add($0, $1) } }
      if parser.hasOverflow {
        table.refuseLongText()
        goesOn = false
      }
      if let problem = table.problem {
        throw FileError(
          path, cell: table.place, problem: problem,
          remedy: "see that it is a table of separated values, and split it if it is")
      }
      if !goesOn { break }
      if clock.isOver { throw ReadClock.error(path) }
    }
    return table.finish()
  }
}
