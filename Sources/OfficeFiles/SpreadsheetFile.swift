public import Spreadsheet

/// A spreadsheet file opened for reading, whatever its format; which one it is, is decided by its content, never by
/// its name. Opening reads what the workbook says of itself; a sheet's cells are read when they are asked for, so
/// that parts nobody wants are not unpacked. Not to be shared between tasks.
public final class SpreadsheetFile {
  /// The path as it was given to ``open(_:limits:separatedValues:)``.
  public let path: String
  public let format: Format
  /// The program that saved the file and its version, as `Microsoft Excel/16.0300`; "" when the file doesn't tell.
  public let producer: String
  /// Whether serial numbers of dates count from 1904-01-01 instead of 1900.
  public let is1904: Bool
  /// In the order of the tabs.
  public let sheets: [SheetInfo]
  public let definedNames: [ReadName]
  public let hasMacros: Bool
  /// How many other workbooks the formulas refer to. None of them is ever opened.
  public let externalLinkCount: Int
  /// Of a CSV file: the decimal mark of its numbers, `,` or `.`; nil when nothing in it tells.
  public let decimalMark: Character?

  private let source: any SheetSource
  private let limits: ReadLimits

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: where it lies; its name tells nothing of its format.
  ///   - limits: how much it may ask for.
  ///   - separatedValues: what becomes of the fields of a CSV file.
  ///   - contents: what of its sheets is wanted.
  /// - Throws: What is wrong with it and what its owner can do, when it is no spreadsheet that can be read.
  public static func open(
    _ path: String, limits: ReadLimits = ReadLimits(), separatedValues: SeparatedValues = .asValues,
    contents: Contents = .everything
  ) throws(FileError) -> SpreadsheetFile {
    switch try Sniffing.container(of: path) {
    case .zip:
      let package = try OfficePackage(ZipReader(path, limits: limits))
      if let content = try package.openDocumentContent() {
        return SpreadsheetFile(path, limits, try ODSReader(package, content))
      }
      return SpreadsheetFile(path, limits, try XLSXReader(package, contents))
    case .flatOpenDocument:
      return SpreadsheetFile(path, limits, try ODSReader(flat: path, limits: limits))
    case .separatedValues:
      return SpreadsheetFile(path, limits, try CSVReader(path, limits: limits, values: separatedValues))
    }
  }

  private init(_ path: String, _ limits: ReadLimits, _ reader: CSVReader) {
    self.path = path
    self.limits = limits
    format = .csv
    producer = ""
    is1904 = false
    sheets = [SheetInfo(name: reader.name)]
    definedNames = []
    hasMacros = false
    externalLinkCount = 0
    decimalMark = reader.dialect.isDecimalCertain ? Character(Unicode.Scalar(reader.dialect.decimal)) : nil
    source = reader
  }

  private init(_ path: String, _ limits: ReadLimits, _ reader: ODSReader) {
    self.path = path
    self.limits = limits
    format = .ods
    producer = reader.producer
    is1904 = reader.workbook.is1904
    sheets = reader.workbook.sheets.map(\.info)
    definedNames = reader.workbook.names
    hasMacros = reader.hasMacros
    externalLinkCount = reader.workbook.externalTables
    decimalMark = nil
    source = reader
  }

  private init(_ path: String, _ limits: ReadLimits, _ reader: XLSXReader) {
    self.path = path
    self.limits = limits
    format = .xlsx
    producer = reader.producer
    is1904 = reader.workbook.is1904
    sheets = reader.workbook.sheets.map(\.info)
    definedNames = reader.workbook.definedNames
    hasMacros = reader.hasMacros
    externalLinkCount = reader.workbook.externalLinkCount
    decimalMark = nil
    source = reader
  }

  /// The cells of a sheet, by its place in ``sheets``; none for a sheet that is no worksheet, or isn't there.
  public func cells(ofSheet index: Int) throws(FileError) -> SheetCells {
    guard sheets.indices.contains(index), sheets[index].kind == .worksheet else { return SheetCells() }
    return try source.cells(ofSheet: index, rows: nil)
  }

  /// Reads a sheet row by row, in memory that doesn't grow with it. `body` gets each row that holds something, in the
  /// order of the file, which is nearly always rising, and says whether it wants more.
  public func forEachRow(
    ofSheet index: Int, _ body: (_ row: Int, _ cells: SheetCells.RowCells) -> Bool
  ) throws(FileError) {
    guard sheets.indices.contains(index), sheets[index].kind == .worksheet else { return }
    _ = try withoutActuallyEscaping(body) { body throws(FileError) in
      try source.cells(ofSheet: index, rows: body)
    }
  }

  /// The first cells of a sheet, in the order of the file: whole rows, until there are at least so many.
  public func cells(ofSheet index: Int, atLeast count: Int) throws(FileError) -> SheetCells {
    var builder = SheetCellsBuilder()
    let mostBytes = limits.allTextBytes
    try forEachRow(ofSheet: index) { row, cells in
      for (column, cell) in cells {
        builder.append(row: row, column: column, cell.value, cell.dateKind, formula: cell.formula)
      }
      return builder.count < count && builder.textBytes <= mostBytes
    }
    guard builder.textBytes <= mostBytes else {
      throw FileError(
        path, sheet: sheets[index].name, problem: "holds more than \(mostBytes) bytes of text",
        remedy: Sniffing.askAgain)
    }
    return builder.finish()
  }

  /// The place of the sheet with this name, compared as Excel does, without regard to case.
  public func sheetIndex(named name: String) -> Int? {
    sheets.firstIndex { $0.name == name }
      ?? sheets.firstIndex { $0.name.lowercased() == name.lowercased() }
  }
}

extension SpreadsheetFile {
  /// What becomes of the fields of a CSV file.
  public enum SeparatedValues: Hashable, Sendable {
    /// Numbers where they can be nothing else, text otherwise.
    case asValues
    /// All as text, without the apostrophes of ``CSVText/guarded(_:)``.
    case asText
  }

  /// What of an Office Open XML workbook's sheets is read; of other formats always all that there is.
  public enum Contents: Hashable, Sendable {
    case everything
    /// The cells' values alone: neither formulas, nor what numbers mean, nor merged ranges. What is not wanted is not
    /// unpacked where it stands apart.
    case values
  }

  /// How a file is stored.
  public enum Format: String, Hashable, Sendable {
    /// Office Open XML, strict or transitional, with or without macros, template or not.
    case xlsx
    /// OpenDocument, packed or flat, template or not.
    case ods
    /// Values separated by commas, semicolons, tabs or bars.
    case csv
  }
}

/// What a workbook says of one of its sheets.
public struct SheetInfo: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable { case worksheet, chartsheet, other }
  public var name: String
  public var state: Worksheet.State
  public var kind: Kind

  public init(name: String, state: Worksheet.State = .visible, kind: Kind = .worksheet) {
    self.name = name
    self.state = state
    self.kind = kind
  }
}

/// A defined name as it stands in a file.
public struct ReadName: Hashable, Sendable {
  public var name: String
  /// The text of its formula, without `=`: often a ``QualifiedRange``, but it may be anything.
  public var formula: String
  /// The place of the sheet on which alone it is known; nil: known in the whole workbook.
  public var sheet: Int?
  public var isHidden: Bool

  public init(_ name: String, formula: String, sheet: Int? = nil, isHidden: Bool = false) {
    self.name = name
    self.formula = formula
    self.sheet = sheet
    self.isHidden = isHidden
  }
}

/// Takes a row; says whether more is wanted.
typealias RowBody = (_ row: Int, _ cells: SheetCells.RowCells) -> Bool

/// What reads the cells of one format.
protocol SheetSource: AnyObject {
  /// With `rows`, each row goes there and none is kept.
  func cells(ofSheet index: Int, rows: RowBody?) throws(FileError) -> SheetCells
}
