import Spreadsheet

/// Reads an OpenDocument spreadsheet, packed or flat.
final class ODSReader: SheetSource {
  let workbook: ODSWorkbook
  let producer: String
  let hasMacros: Bool

  private let source: MarkupSource
  private let package: OfficePackage?

  /// - Parameter content: The place of `content.xml`.
  convenience init(_ package: OfficePackage, _ content: Int) throws(FileError) {
    try self.init(MarkupSource(package.zip, content), package)
  }

  /// A flat file: one XML document.
  convenience init(flat path: String, limits: ReadLimits) throws(FileError) {
    try self.init(try MarkupSource(file: path, limits: limits), nil)
  }

  private init(_ source: MarkupSource, _ package: OfficePackage?) throws(FileError) {
    self.source = source
    self.package = package
    var reader = ODSContentReader(limits: source.limits)
    try SAXParser.parse(source, &reader)
    guard reader.hasSpreadsheet else {
      throw FileError(
        source.path, problem: "is an OpenDocument file, but no spreadsheet",
        remedy: "name the workbook instead")
    }
    workbook = reader.finish()
    producer = ODSReader.oneLine(package.map(ODSReader.producer) ?? workbook.producer)
    hasMacros = package?.hasPart { $0.hasPrefix("basic/") && !$0.hasSuffix("/") } ?? false
  }

  func cells(ofSheet index: Int, rows: RowBody?) throws(FileError) -> SheetCells {
    guard workbook.sheets.indices.contains(index) else { return SheetCells() }
    if let cells = workbook.sheets[index].cells {
      guard let rows else { return cells }
      for (row, line) in cells.rows where !rows(row, line) { break }
      return SheetCells()
    }
    var reader = ODSContentReader(
      limits: source.limits, sheet: index, is1904: workbook.is1904, rows: rows)
    try SAXParser.parse(source, &reader, sheet: workbook.sheets[index].info.name)
    return reader.sheetCells()
  }

  private static func producer(_ package: OfficePackage) -> String {
    guard let entry = package.entry("meta.xml") else { return "" }
    var generator = ""
    // A file that tells nothing of its program, or nothing that can be read, is a workbook nevertheless.
    try? ElementEvents.read(
      package.zip, entry,
      finish: { text, path in
        if path.last == "generator" { generator = text }
      })
    return generator
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension OfficePackage {
  /// The place of the content of an OpenDocument spreadsheet; nil when the package is none.
  func openDocumentContent() throws(FileError) -> Int? {
    guard let content = entry("content.xml") else {
      // LibreOffice can pack a whole protected document into one entry.
      if entry("encrypted-package") != nil { throw isProtected }
      return nil
    }
    // Other packages may hold a part of that name beside their workbook.
    if entry("xl/workbook.xml") != nil { return nil }
    if let mimetype = entry("mimetype") {
      let type = String(decoding: try zip.contents(mimetype, atMost: 256), as: UTF8.self)
      guard type.contains("opendocument.spreadsheet") else { return nil }
    }
    if let manifest = entry("META-INF/manifest.xml") {
      let text = try zip.contents(manifest, atMost: 1 << 22)
      if text.contains(bytes: "encryption-data") { throw isProtected }
    }
    return content
  }

  private var isProtected: FileError {
    FileError(
      path, problem: "is protected by a password",
      remedy: "open it, take the password off and save it again")
  }
}

extension [UInt8] {
  fileprivate func contains(bytes wanted: String) -> Bool {
    let wanted = Array(wanted.utf8)
    var start = startIndex
    while let found = self[start...].firstIndex(of: wanted[0]), found + wanted.count <= count {
      if self[found..<found + wanted.count].elementsEqual(wanted) { return true }
      start = found + 1
    }
    return false
  }
}
