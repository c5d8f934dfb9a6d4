public import Spreadsheet

/// Makes an XLSX file (ISO/IEC 29500, transitional) of a workbook.
///
/// The same workbook makes the same bytes, always: there is no clock and no chance in them. What Excel would refuse
/// or "repair" is refused here, with the sheet and the cell and what to do; nothing is dropped silently.
public struct WorkbookWriter: Sendable {
  public let workbook: Workbook
  public let compression: Compression

  public init(_ workbook: Workbook, compression: Compression = .normal) {
    self.workbook = workbook
    self.compression = compression
  }

  /// Writes the workbook, whole or not at all (``AtomicFile``).
  ///
  /// - Parameters:
  ///   - path: where the file is to be.
  ///   - overwrite: false refuses to replace a file that is there already.
  /// - Throws: ``FileError`` when the workbook breaks a rule of the format or the file can't be written.
  public func write(to path: String, overwrite: Bool = false) throws(FileError) {
    do { try archive().write(to: path, overwrite: overwrite) } catch { throw error.told(of: path) }
  }

  /// The bytes of the file.
  ///
  /// - Parameters:
  ///   - path: the name by which an error calls the file.
  /// - Throws: ``FileError`` when the workbook breaks a rule of the format.
  public func packageBytes(as path: String = "workbook.xlsx") throws(FileError) -> [UInt8] {
    do { return try archive().finish() } catch { throw error.told(of: path) }
  }

  private func archive() throws(FileError) -> ZipWriter {
    var archive = ZipWriter(compression)
    for part in try parts() { archive.add(part.name, part.bytes) }
    return archive
  }
}

extension FileError {
  /// The same of the file that is being written: what makes its parts doesn't know its name.
  func told(of path: String) -> FileError {
    var told = self
    told.path = path
    return told
  }
}

extension Workbook {
  /// Writes the workbook as XLSX: ``WorkbookWriter/write(to:overwrite:)``.
  public func write(
    to path: String, overwrite: Bool = false, compression: Compression = .normal
  ) throws(FileError) {
    try WorkbookWriter(self, compression: compression).write(to: path, overwrite: overwrite)
  }

  /// The workbook as the bytes of an XLSX file: ``WorkbookWriter/packageBytes(as:)``.
  public func packageBytes() throws(FileError) -> [UInt8] { try WorkbookWriter(self).packageBytes() }
}
