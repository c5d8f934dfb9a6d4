public import Spreadsheet

/// Writes a workbook row by row, in memory that doesn't grow with the rows.
///
///     let writer = try StreamingWorkbookWriter("deals.xlsx")
///     var bold = Style()
///     bold.font.isBold = true
///     let header = writer.styles.id(of: bold)
///     var sheet = Worksheet(name: "Deals")
///     sheet.pane = Pane(rows: 1, columns: 0)
///     sheet.columns[1] = ColumnProperties(width: 30)
///     try writer.addSheet(sheet)
///     try writer.writeRow(["Name", "Amount"], style: header)
///     for deal in deals {
///       try writer.writeRow { row in
///         row.append(deal.name)
///         row.append(deal.amount)
///       }
///     }
///     try writer.finish()
///
/// Sheets are written one after the other, from top to bottom. Everything else that a `Worksheet` can have is taken
/// from the one given to ``addSheet(_:)``, and may be changed in ``currentSheet`` until the next one begins, when its
/// rows are known. The file appears at its place, whole, with ``finish()``; without it nothing is left behind. The same
/// rows make the same bytes. Not to be shared between tasks.
public final class StreamingWorkbookWriter {
  /// The look of cells: `StyleTable.id(of:)` gives the id to write them with.
  public var styles: StyleTable {
    get { workbook.styles }
    set { workbook.styles = newValue }
  }
  public var definedNames: [DefinedName] {
    get { workbook.definedNames }
    set { workbook.definedNames = newValue }
  }
  public var properties: DocumentProperties {
    get { workbook.properties }
    set { workbook.properties = newValue }
  }
  /// The tab shown when the workbook is opened, counted from 0.
  public var activeSheet: Int {
    get { workbook.activeSheet }
    set { workbook.activeSheet = newValue }
  }
  /// The sheet that is being written; nil before the first. Its rows stay empty: they are written already.
  public var currentSheet: Worksheet? {
    get { workbook.sheets.last }
    set {
      guard let newValue, !workbook.sheets.isEmpty else { return }
      workbook.sheets[workbook.sheets.count - 1] = newValue
    }
  }

  private let path: String
  private let compression: Compression
  /// All but the rows.
  private var workbook = Workbook()
  private var output: OutputFile
  private let store: RowStore
  private var row: StreamedRow
  /// The rows of the sheets that are done, and how far they reach.
  private var sheets: [(rows: RowStore.Rows, extent: CellRange?)] = []
  private var isFinished = false

  /// Begins a workbook.
  ///
  /// - Parameters:
  ///   - path: where the file is to be.
  ///   - compression: how hard it is tried to make the file small.
  ///   - overwrite: false refuses to replace a file that is there already.
  /// - Throws: ``FileError`` when no file can be made there.
  public init(_ path: String, overwrite: Bool = false, compression: Compression = .normal) throws(FileError) {
    let output = try OutputFile(path, overwrite: overwrite)
    let store = try RowStore(output.scratch(), compression)
    self.path = path
    self.compression = compression
    self.output = output
    self.store = store
    row = StreamedRow { store.write($0) }
  }

  /// Begins a sheet, and ends the one before.
  ///
  /// - Parameters:
  ///   - sheet: all that is not cells: name, widths, panes, validations and so on.
  /// - Throws: ``FileError`` when the name can't be a sheet's, or the sheet holds cells.
  public func addSheet(_ sheet: Worksheet) throws(FileError) {
    try endSheet()
    guard sheet.rows.isEmpty else {
      throw FileError(
        path, sheet: sheet.name, problem: "has rows already, and is to be written row by row",
        remedy: "write them with writeRow")
    }
    var names = Workbook()
    names.sheets = (workbook.sheets + [sheet]).map { Worksheet(name: $0.name) }
    do { try names.check() } catch { throw error.told(of: path) }
    workbook.sheets.append(sheet)
    row.reset()
  }

  /// Writes the next row: `fill` appends its cells.
  ///
  /// - Parameters:
  ///   - height: in points; nil leaves it to the program that shows it.
  ///   - fill: appends the cells, from left to right.
  /// - Throws: ``FileError`` when a cell can't be written, the sheet is full, or the disk.
  public func writeRow(height: Double? = nil, _ fill: (inout StreamedRow) -> Void) throws(FileError) {
    try begin(height)
    fill(&row)
    try endRow()
  }

  /// Writes the next row, all cells in one style.
  public func writeRow(
    _ values: [CellValue], style: StyleID = .standard, height: Double? = nil
  ) throws(FileError) {
    try begin(height)
    for value in values { row.append(value, style: style) }
    try endRow()
  }

  /// Leaves rows out.
  public func skipRows(_ count: Int) { row.number += max(0, count) }

  private func begin(_ height: Double?) throws(FileError) {
    guard !isFinished, !workbook.sheets.isEmpty else {
      throw FileError(path, problem: "gets a row, but has no sheet for it", remedy: "add a sheet first")
    }
    guard row.number < SpreadsheetLimits.rows else {
      throw place(
        FileError(
          path, problem: "gets more rows than the \(SpreadsheetLimits.rows) of a sheet",
          remedy: "go on in another sheet"))
    }
    if let height, !(0...SpreadsheetLimits.rowHeight).contains(height) {
      throw place(
        FileError(
          path, problem: "gets row \(row.number + 1) at a height of \(height) points",
          remedy: "use 0 to 409 points"))
    }
    row.styles = workbook.styles.styles.count
    row.begin(number: row.number + 1, height: height)
  }

  private func endRow() throws(FileError) {
    row.end()
    if let failure = store.failure { throw failure }
    if let problem = row.problem {
      throw place(
        FileError(
          path, cell: problem.cell.description, problem: problem.problem, remedy: problem.remedy))
    }
  }

  private func place(_ error: FileError) -> FileError {
    var error = error
    error.sheet = workbook.sheets.last?.name
    return error
  }

  private func endSheet() throws(FileError) {
    guard !isFinished else {
      throw FileError(path, problem: "is finished", remedy: "make another writer for more")
    }
    guard sheets.count < workbook.sheets.count else { return }
    row.flush()
    let rows = try store.endSheet()
    let isEmpty = rows.size == 0 || row.lastColumn == 0
    let last = CellReference(row: max(1, row.number), column: max(1, row.lastColumn))
    sheets.append((rows, isEmpty ? nil : CellRange(CellReference(row: 1, column: 1), last)))
  }

  /// Ends the last sheet and puts the file in its place.
  ///
  /// - Throws: ``FileError`` when the workbook breaks a rule of the format or the file can't be written; nothing is left
  ///   behind then, and what was there before is still there.
  public func finish() throws(FileError) {
    try endSheet()
    if let problem = row.problem {
      throw FileError(path, cell: problem.cell.description, problem: problem.problem, remedy: problem.remedy)
    }
    isFinished = true
    do {
      try archive().finish(into: output.descriptor, of: path)
      try output.commit()
    } catch { throw error.told(of: path) }
  }

  private func archive() throws(FileError) -> ZipWriter {
    var streamed = StreamedParts(strings: row.strings.part())
    var places: [String: Int] = [:]
    for (place, sheet) in sheets.enumerated() {
      streamed.extents[place] = sheet.extent
      places[PartName.worksheet(place)] = place
    }
    var archive = ZipWriter(compression)
    for part in try WorkbookWriter(workbook).parts(streamed: streamed) {
      if let place = places[part.name] {
        archive.add(part.name, try pack(part.bytes, ofSheet: place))
      } else {
        archive.add(part.name, part.bytes)
      }
    }
    return archive
  }

  /// A worksheet part whose rows are compressed already.
  private func pack(_ part: [UInt8], ofSheet index: Int) throws(FileError) -> PackedPart {
    let rows = sheets[index].rows
    guard let place = part.place(of: "<sheetData></sheetData>") else {
      throw FileError(
        path, sheet: workbook.sheets[index].name,
        problem: "has cells of its own, such as a table's head, beside the rows that were written",
        remedy: "leave the table out, or write the workbook as a whole")
    }
    let split = place + "<sheetData>".utf8.count
    let head = try DeflateStream.pack(part[..<split], compression, end: .part)
    let tail = try DeflateStream.pack(part[split...], compression, end: .whole)
    var checksum = DeflateStream.checksum(head.checksum, rows.checksum, sizeOfSecond: rows.size)
    checksum = DeflateStream.checksum(checksum, tail.checksum, sizeOfSecond: tail.size)
    return PackedPart(
      pieces: [
        .bytes(head.packed), .file(descriptor: store.descriptor, start: rows.start, count: rows.count),
        .bytes(tail.packed),
      ],
      isDeflated: true, size: head.size + rows.size + tail.size, checksum: checksum)
  }
}

extension [UInt8] {
  /// Where a text stands in the bytes; nil when it doesn't.
  fileprivate func place(of text: StaticString) -> Int? {
    let count = text.utf8CodeUnitCount
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: count)
    guard self.count >= count else { return nil }
    return (0...self.count - count).first { self[$0..<$0 + count].elementsEqual(wanted) }
  }
}
