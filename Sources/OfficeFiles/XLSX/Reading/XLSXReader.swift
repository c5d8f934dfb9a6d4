import Spreadsheet

/// Reads an Office Open XML workbook: what it says of itself at once, its sheets when they are asked for.
final class XLSXReader: SheetSource {
  let workbook: WorkbookReader
  let producer: String
  let hasMacros: Bool

  private let package: OfficePackage
  private let relationships: [Relationship]
  private let contents: SpreadsheetFile.Contents
  private var texts: SharedTexts?
  private var dateKinds: [ReadCell.DateKind]?

  init(_ package: OfficePackage, _ contents: SpreadsheetFile.Contents = .everything) throws(FileError) {
    self.package = package
    self.contents = contents
    let part = try package.workbookPart()
    relationships = try package.relationships(of: part)
    workbook = try WorkbookReader(package, part, relationships)
    hasMacros = relationships.contains {
      ($0.type == "vbaProject" || $0.type.lowercased().hasSuffix("macrosheet"))
        && package.entry($0.target) != nil
    }
    producer = XLSXReader.producer(package)
  }

  func cells(ofSheet index: Int, rows: RowBody?) throws(FileError) -> SheetCells {
    let sheet = workbook.sheets[index]
    guard let part = sheet.part, let entry = package.entry(part) else {
      throw FileError(
        package.path, part: sheet.part, sheet: sheet.info.name, problem: "is missing from the file",
        remedy: Sniffing.askAgain)
    }
    let texts = try sharedTexts()
    if rows == nil { texts.keepAll() }
    var reader = WorksheetReader(
      texts: texts, dateKinds: try formats(), is1904: workbook.is1904, limits: package.zip.limits,
      contents: contents, rows: rows)
    try SAXParser.parse(package.zip, entry, &reader, sheet: sheet.info.name)
    return reader.finish()
  }

  private func part(_ type: String) -> Int? {
    relationships.lazy.filter { $0.type == type && !$0.isExternal }.compactMap {
      self.package.entry($0.target)
    }.first
  }

  private func sharedTexts() throws(FileError) -> SharedTexts {
    if let texts { return texts }
    var reader = SharedStringsReader()
    if let entry = part("sharedStrings") { try SAXParser.parse(package.zip, entry, &reader) }
    texts = reader.texts
    return reader.texts
  }

  private func formats() throws(FileError) -> [ReadCell.DateKind] {
    if contents == .values { return [] }
    if let dateKinds { return dateKinds }
    let kinds = try part("styles").map { entry throws(FileError) in
      try StylesReader.dateKinds(package.zip, entry)
    }
    dateKinds = kinds ?? []
    return kinds ?? []
  }

  /// A file that tells nothing of its program, or nothing that can be read, is a workbook nevertheless.
  private static func producer(_ package: OfficePackage) -> String {
    guard
      // `extended-properties`; in strict files `extendedProperties`.
      let relationship = try? package.relationships(of: "").first(where: {
        $0.type.lowercased().hasPrefix("extended") && !$0.isExternal
      }),
      let entry = package.entry(relationship.target)
    else { return "" }
    var application = ""
    var version = ""
    try? ElementEvents.read(
      package.zip, entry,
      finish: { text, path in
        guard path.count == 2 else { return }
        if path[1] == "Application" {
          application = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        if path[1] == "AppVersion" { version = text }
      })
    // LibreOffice gives its version along with its name, and Excel's in place of its own.
    let hasVersion = application.firstIndex(of: "/").map {
      application[application.index(after: $0)...].first?.isNumber == true
    }
    return version.isEmpty || application.isEmpty || hasVersion == true
      ? application : "\(application)/\(version)"
  }
}
