public import Spreadsheet

/// Changes cells of a workbook that somebody else made, and nothing but those: only the parts in which they stand
/// are written anew, and in these only their bytes. Everything else, known to this program or not, stays as it is:
/// charts, notes, pictures, macros, formats.
///
/// Not to be shared between tasks.
public struct WorkbookEditor {
  public let path: String
  /// In the order of the tabs.
  public let sheets: [SheetInfo]
  /// Whether serial numbers of dates count from 1904-01-01 instead of 1900.
  public let is1904: Bool

  private let package: PackageParts
  private var changes: [Int: [CellReference: CellChange]] = [:]
  /// For cells that are not there yet, those of which they take the style.
  private var models: [Int: [CellReference: CellReference]] = [:]
  /// Least heights of rows, by sheet.
  private var heights: [Int: [Int: Double]] = [:]

  /// Opens a workbook, as ``SpreadsheetFile/open(_:limits:separatedValues:)`` does.
  ///
  /// - Throws: ``FileError`` when it is no XLSX file, or one that may not be changed because it is signed.
  public init(_ path: String, limits: ReadLimits = ReadLimits()) throws(FileError) {
    let file = try SpreadsheetFile.open(path, limits: limits)
    guard file.format == .xlsx else {
      throw FileError(path, problem: "is no .xlsx workbook", remedy: Sniffing.saveAsXLSX)
    }
    package = try PackageParts(path, limits: limits)
    self.path = path
    sheets = file.sheets
    is1904 = file.is1904
  }

  /// Puts a value in place of what stands in a cell, a formula included; `blank` empties it. The cell keeps its
  /// style; one that is not there yet gets that of its row or column. A text is a text, whatever it looks like. What
  /// can't be stored is refused when the workbook is written.
  ///
  /// - Parameters:
  ///   - value: what is to stand there.
  ///   - cell: where, whether there is a cell yet or not.
  ///   - index: the place of the sheet in ``sheets``.
  ///   - model: another cell of the sheet, whose style a cell that is not there yet gets instead.
  public mutating func set(
    _ value: CellValue, at cell: CellReference, onSheet index: Int, styledLike model: CellReference? = nil
  ) {
    changes[index, default: [:]][cell] = .value(value)
    if let model { models[index, default: [:]][cell] = model }
  }

  /// Stores the result of a formula beside it, which stays. Nothing happens to a cell without a formula.
  public mutating func setResult(_ value: CellValue, at cell: CellReference, onSheet index: Int) {
    if case .value = changes[index]?[cell] { return }
    changes[index, default: [:]][cell] = .result(value)
  }

  /// Makes a row in which a cell is set at least so high, unless somebody gave the row a height of his own. Programs fit
  /// rows to texts when somebody types them, but LibreOffice not when it opens a file.
  ///
  /// - Parameters:
  ///   - row: counted from 1.
  ///   - points: the height; what is beyond 409 points is left out.
  ///   - index: the place of the sheet in ``sheets``.
  public mutating func raise(row: Int, to points: Double, onSheet index: Int) {
    let height = min(points, SpreadsheetLimits.rowHeight)
    heights[index, default: [:]][row] = max(height, heights[index]?[row] ?? 0)
  }

  /// Writes the workbook with its changes, whole or not at all (``AtomicFile``). The file itself may be replaced.
  ///
  /// - Throws: ``FileError`` with sheet and cell when a cell can't be changed, or with the reason why the file
  ///   can't be written.
  public func write(to target: String, overwrite: Bool) throws(FileError) {
    try AtomicFile.write(packageBytes(), to: target, overwrite: overwrite)
  }

  /// The bytes of the workbook with its changes; those of the file when there are none.
  public func packageBytes() throws(FileError) -> [UInt8] {
    var package = package
    var hasChanged = false
    var removedFormulas = false
    for (index, cells) in changes.sorted(by: { $0.key < $1.key }) {
      let sheet = try worksheet(index)
      try check(cells, sheet)
      let entry = try package.entry(sheet.part, sheet: sheet.info.name)
      let text = try package.text(entry, sheet: sheet.info.name)
      let edit = try WorksheetEdit(
        text, cells, models: models[index] ?? [:], heights: heights[index] ?? [:]
      ) { refusal(sheet, $0, $1, $2) }
      if edit.removedFormulas { removedFormulas = true }
      guard edit.bytes != text else { continue }
      package.set(edit.bytes, entry)
      hasChanged = true
    }
    guard hasChanged else { return package.original }
    if removedFormulas { try package.removeCalculationChain() }
    try package.calculateOnLoad()
    return try package.finished()
  }

  private func worksheet(_ index: Int) throws(FileError) -> (info: SheetInfo, part: String) {
    guard sheets.indices.contains(index) else {
      throw FileError(path, problem: "has no sheet number \(index + 1)", remedy: "name another sheet")
    }
    guard sheets[index].kind == .worksheet, let part = package.workbook.sheets[index].part else {
      throw FileError(path, sheet: sheets[index].name, problem: "has no cells", remedy: "name another sheet")
    }
    return (sheets[index], part)
  }

  private func refusal(
    _ sheet: (info: SheetInfo, part: String), _ cell: CellReference, _ problem: String, _ remedy: String
  ) -> FileError {
    FileError(
      path, part: sheet.part, sheet: sheet.info.name, cell: cell.description, problem: problem, remedy: remedy
    )
  }

  private func check(
    _ cells: [CellReference: CellChange], _ sheet: (info: SheetInfo, part: String)
  ) throws(FileError) {
    let heads = try package.tableHeads(of: sheet.part)
    for (place, change) in cells.sorted(by: { $0.key < $1.key }) {
      guard place.isInGrid else { throw refusal(sheet, place, CellRule.outsideGrid, CellRule.stayInGrid) }
      if let words = CellRule.refusal(of: change.value) {
        throw refusal(sheet, place, words.problem, words.remedy)
      }
      if case .value = change, heads.contains(where: { $0.contains(place) }) {
        throw refusal(
          sheet, place, "is the head of a column of a table", "change it in Excel, which renames the column")
      }
    }
  }
}
