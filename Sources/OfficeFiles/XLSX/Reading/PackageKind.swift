/// Finds the workbook in a package, or tells what the package is instead.
extension OfficePackage {
  /// The name of the workbook's part.
  func workbookPart() throws(FileError) -> String {
    let main = try relationships(of: "").first { $0.type == "officeDocument" && !$0.isExternal }?.target
    if let main {
      if let other = OfficePackage.otherDocument(contentType(main) ?? "")
        ?? OfficePackage.otherDocument(part: main)
      {
        throw FileError(path, problem: other.problem, remedy: other.remedy)
      }
      if entry(main) != nil { return main }
      throw FileError(path, part: main, problem: "is missing from the file", remedy: Sniffing.askAgain)
    }
    if entry("xl/workbook.xml") != nil { return "xl/workbook.xml" }
    let other = try otherArchive()
    throw FileError(path, problem: other.problem, remedy: other.remedy)
  }

  private typealias Words = (problem: String, remedy: String)

  private static let nameTheWorkbook = "name the workbook instead"

  private static func otherDocument(_ contentType: String) -> Words? {
    if contentType.hasPrefix("application/vnd.openxmlformats-officedocument.spreadsheetml.") { return nil }
    let type = contentType.lowercased()
    if type.contains("ms-excel.sheet.binary") { return binaryWorkbook }
    if type.contains("wordprocessingml") || type.contains("ms-word") {
      return ("is a Word document, not a spreadsheet", nameTheWorkbook)
    }
    if type.contains("presentationml") || type.contains("ms-powerpoint") {
      return ("is a PowerPoint presentation, not a spreadsheet", nameTheWorkbook)
    }
    return nil
  }

  private static func otherDocument(part: String) -> Words? {
    let name = part.lowercased()
    if name.hasSuffix(".bin") { return binaryWorkbook }
    if name.hasPrefix("word/") { return otherDocument("wordprocessingml") }
    if name.hasPrefix("ppt/") { return otherDocument("presentationml") }
    return nil
  }

  private static let binaryWorkbook: Words = (
    "is a binary Excel workbook (.xlsb)", "open it in Excel and save it as .xlsx"
  )

  private func otherArchive() throws(FileError) -> Words {
    if let entry = entry("mimetype") {
      let type = String(decoding: try zip.contents(entry, atMost: 256), as: UTF8.self)
      if type.contains("opendocument.spreadsheet") {
        return ("is an OpenDocument spreadsheet without its contents", Sniffing.askAgain)
      }
      if type.contains("opendocument") {
        return ("is an OpenDocument file, but no spreadsheet", OfficePackage.nameTheWorkbook)
      }
      if type.contains("epub") { return ("is an e-book, not a spreadsheet", OfficePackage.nameTheWorkbook) }
    }
    if hasPart({ $0.hasSuffix(".iwa") || $0 == "index.zip" }) {
      return (
        "is a document of Apple Numbers, Pages or Keynote",
        "open it in Numbers and export it as an Excel workbook"
      )
    }
    if entry("[Content_Types].xml") != nil || hasPart({ $0.hasPrefix("xl/") }) {
      return ("is a package without a workbook in it", Sniffing.askAgain)
    }
    return (
      "is a zip archive without a workbook in it", "unpack it and name the workbook in it"
    )
  }
}
