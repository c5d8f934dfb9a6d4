public import Spreadsheet

/// Makes an XLSX file (ISO/IEC 29500, transitional) of a workbook.
///
/// The same workbook makes the same bytes, always: there is no clock and no chance in them. What Excel would refuse
/// or "repair" is refused here, with the sheet and the cell and what to do; nothing is dropped silently.
public struct WorkbookWriter: Sendable {
  public let workbook: Workbook

  public init(_ workbook: Workbook) { self.workbook = workbook }

  /// Writes the workbook, whole or not at all (``AtomicFile``).
  ///
  /// - Parameters:
  ///   - overwrite: false refuses to replace a file that is there already.
  /// - Throws: ``FileError`` when the workbook breaks a rule of the format or the file can't be written.
  public func write(to path: String, overwrite: Bool = false) throws(FileError) {
    try AtomicFile.write(packageBytes(as: path), to: path, overwrite: overwrite)
  }

  /// The bytes of the file.
  ///
  /// - Parameters:
  ///   - path: the name by which an error calls the file.
  /// - Throws: ``FileError`` when the workbook breaks a rule of the format.
  public func packageBytes(as path: String = "workbook.xlsx") throws(FileError) -> [UInt8] {
    do {
      var archive = try ZipWriter()
      for part in try parts() { try archive.add(part.name, part.bytes) }
      return try archive.finish()
    } catch {
      var told = error
      told.path = path
      throw told
    }
  }
}

extension Workbook {
  /// Writes the workbook as XLSX: ``WorkbookWriter/write(to:overwrite:)``.
  public func write(to path: String, overwrite: Bool = false) throws(FileError) {
    try WorkbookWriter(self).write(to: path, overwrite: overwrite)
  }

  /// The workbook as the bytes of an XLSX file: ``WorkbookWriter/packageBytes(as:)``.
  public func packageBytes() throws(FileError) -> [UInt8] { try WorkbookWriter(self).packageBytes() }
}
