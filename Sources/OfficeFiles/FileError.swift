/// Why a file could not be read or written: which one, where in it, and what its owner can do.
public struct FileError: Error, Hashable, Sendable {
  public var path: String
  /// The part of the package, as `xl/workbook.xml`.
  public var part: String?
  public var sheet: String?
  public var cell: String?
  /// What is wrong, as the end of a sentence: "is protected by a password".
  public var problem: String
  /// What to do: "open it in Excel, take the password off and save it again".
  public var remedy: String

  public init(
    _ path: String, part: String? = nil, sheet: String? = nil, cell: String? = nil, problem: String,
    remedy: String
  ) {
    self.path = path
    self.part = part
    self.sheet = sheet
    self.cell = cell
    self.problem = problem
    self.remedy = remedy
  }
}

extension FileError: CustomStringConvertible {
  /// One line: `offer.xlsx: xl/workbook.xml: is cut off; ask for the file again`.
  public var description: String {
    let (part, sheet) = (part.map(FileError.short), sheet.map(FileError.short))
    let place = [path, part, sheet.map { sheet in cell.map { "\(sheet)!\($0)" } ?? sheet } ?? cell]
      .compactMap(\.self).joined(separator: ": ")
    return "\(place): \(problem); \(remedy)"
  }

  /// Names come from the file, and may be of any length.
  private static func short(_ name: String) -> String {
    name.utf8.count <= 200 ? name : "\(name.prefix(60))…\(name.suffix(20))"
  }
}
