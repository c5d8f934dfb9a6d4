public import Spreadsheet

/// Puts notes and highlights into a workbook that somebody else made, and a sheet that lists them before its own; and
/// takes all of it out again. Only the parts concerned are changed, everything else stays byte for byte.
///
/// What was put in is recognised whichever program saved the workbook meanwhile. As long as none did, taking it out
/// gives back every part as it was.
///
/// Not to be shared between tasks.
public struct WorkbookAnnotator {
  /// The sheet that lists the annotations.
  public struct Listing: Sendable {
    /// Of one sheet, with plain cells, widths, links within the workbook and a print set-up.
    public var workbook: Workbook
    /// Head and rows of the list, by which it is found again (``WorkbookAnnotator/listing()``).
    public var table: CellRange

    public init(_ workbook: Workbook, table: CellRange) {
      self.workbook = workbook
      self.table = table
    }
  }

  /// A workbook in bytes.
  public struct Result: Sendable {
    public var bytes: [UInt8]
    /// What could not be done as asked, a sentence each.
    public var remarks: [String]
    /// Whether annotations of an earlier time were found and taken out.
    public var hadAnnotations: Bool
  }

  public let path: String
  /// In the order of the tabs, the listing among them.
  public let sheets: [SheetInfo]
  public var hasMacros: Bool { file.hasMacros }

  let mark: AnnotationMark
  let package: PackageParts
  private let file: SpreadsheetFile

  /// Opens a workbook.
  ///
  /// - Parameters:
  ///   - path: where it lies.
  ///   - limits: how much it may ask for.
  ///   - author: of the notes; what is by this author is taken out when the workbook is annotated again.
  /// - Throws: ``FileError`` when it is no XLSX file, or one that may not be changed: signed, or shared by several
  ///   people in the way of Excel 2013 and earlier.
  public init(_ path: String, author: String = "planner", limits: ReadLimits = ReadLimits()) throws(FileError)
  {
    file = try SpreadsheetFile.open(path, limits: limits)
    guard file.format == .xlsx else {
      throw FileError(path, problem: "is no .xlsx workbook", remedy: Sniffing.saveAsXLSX)
    }
    package = try PackageParts(path, limits: limits)
    mark = AnnotationMark(author: author)
    self.path = path
    sheets = file.sheets
    guard package.hasPart(PackageParts.contentTypes) else {
      throw FileError(
        path, part: PackageParts.contentTypes, problem: "is missing from the file",
        remedy: "open it in Excel or LibreOffice and save it again")
    }
    guard try !package.links(of: package.workbookPart).contains(where: { $0.type == "revisionHeaders" })
    else {
      throw FileError(
        path,
        problem: "is a shared workbook that keeps a history of its changes, and no sheet can be added to it",
        remedy: "stop sharing it in Excel (Review, Unshare Workbook), and save it")
    }
  }

  /// The cells that the last annotation listed, head and rows, row by row; nil when there are none.
  public func listing() throws(FileError) -> [[CellValue]]? {
    guard let name = file.definedNames.first(where: { $0.name == mark.listingName }),
      let place = QualifiedRange(name.formula), let index = file.sheetIndex(named: place.sheet)
    else { return nil }
    let cells = try file.cells(ofSheet: index)
    guard place.range.columns.count <= 64 else { return nil }
    return place.range.rows.clamped(to: 1...max(1, cells.lastRow)).map { row in
      place.range.columns.map { cells[row, $0]?.value ?? .blank }
    }
  }

  /// The name of the sheet that the last annotation put in; nil when there is none.
  public func listingSheet() throws(FileError) -> String? {
    let book = try bookEdit(package)
    return book.sheet(named: mark.listingName).map { book.sheetNames[$0] }
  }

  /// The workbook with these annotations in place of those that it has.
  public func annotated(
    with annotations: [Annotation], listing: Listing
  ) throws(FileError) -> Result {
    var package = package
    let hadAnnotations = try strip(&package)
    package.record = ChangeRecord()
    var placing = AnnotationPlacing(package, mark)
    try placing.place(annotations, listing)
    return Result(
      bytes: try placing.package.finished(), remarks: placing.remarks, hadAnnotations: hadAnnotations)
  }

  /// The workbook without annotations; the bytes of the file itself when it has none.
  public func stripped() throws(FileError) -> Result {
    var package = package
    let hadAnnotations = try strip(&package)
    return Result(
      bytes: hadAnnotations ? try package.finished() : package.original, remarks: [],
      hadAnnotations: hadAnnotations)
  }

  func bookEdit(_ package: PackageParts) throws(FileError) -> WorkbookSheetEdit {
    let part = package.workbookPart
    if let edit = WorkbookSheetEdit(try package.text(of: part)) { return edit }
    throw FileError(path, part: part, problem: "lists no sheets", remedy: Sniffing.askAgain)
  }

  /// The ending that a copy of the workbook needs, so that Excel opens it: `xlsm`; nil when the file doesn't tell.
  public var neededEnding: String? {
    guard let type = package.package.contentType(package.workbookPart)?.lowercased() else { return nil }
    let hasMacros = type.contains("macroenabled")
    if type.contains("addin") { return "xlam" }
    if type.contains("template") { return hasMacros ? "xltm" : "xltx" }
    return type.contains("sheet") ? (hasMacros ? "xlsm" : "xlsx") : nil
  }
}
