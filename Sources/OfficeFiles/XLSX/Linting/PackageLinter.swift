/// Something in a package that breaks a rule of the format: what Excel would "repair", or another program trip over.
public struct PackageProblem: Hashable, Sendable, CustomStringConvertible {
  /// As `xl/worksheets/sheet1.xml`.
  public var part: String
  /// As `B7`, where there is one.
  public var cell: String?
  public var message: String

  public var description: String { [part, cell].compactMap(\.self).joined(separator: " ") + ": " + message }
}

/// Judges XLSX packages by the rules that the writer keeps: the same orders of children, the same limits.
public enum PackageLinter {
  /// All problems of a package, part by part.
  ///
  /// - Throws: ``FileError`` when the file is no zip archive or asks for more than the limits allow.
  public static func problems(inFileAt path: String, limits: ReadLimits = ReadLimits()) throws(FileError)
    -> [PackageProblem]
  {
    let lint = PackageLint(try OfficePackage(try ZipReader(path, limits: limits)))
    try lint.run()
    return lint.problems
  }
}

/// One run over a package: what was found, and what later rules need to know.
final class PackageLint {
  let package: OfficePackage
  private(set) var problems: [PackageProblem] = []
  /// Of each part, what it leads to by id.
  var relationships: [String: [String: Relationship]] = [:]
  var styles = LintedStyles()
  /// How many shared strings there are; nil without the part.
  var strings: Int?
  var tableIDs: Set<Int> = []
  var names: Set<[String]> = []

  init(_ package: OfficePackage) { self.package = package }

  func report(_ part: String, cell: String? = nil, _ message: String) {
    // A broken part can break a rule in every cell.
    guard problems.count < Self.most else { return }
    problems.append(PackageProblem(part: part, cell: cell, message: message))
  }

  private static let most = 1_000

  func run() throws(FileError) {
    try checkContentTypes()
    try checkRelationships()
    try checkMarkup()
    guard let workbook = main() else { return }
    try checkStyles(of: workbook)
    try checkStrings(of: workbook)
    try checkWorkbook(workbook)
  }

  /// The names of all parts, with slashes. What Excel throws away in a file that it saves quickly is none.
  lazy var parts: [String] = package.zip.entries.map(\.name)
    .filter { !$0.hasSuffix("/") && !$0.lowercased().hasPrefix("[trash]") }
    .map { $0.replacing("\\", with: "/") }

  func isContentTypes(_ part: String) -> Bool { part.lowercased() == "[content_types].xml" }

  /// The part that a part leads to by a kind of relationship, if there is one.
  func target(_ kind: String, of part: String) -> String? {
    let found = relationships[part]?.values.filter { $0.type == kind && !$0.isExternal }
    return found?.min { $0.id < $1.id }?.target
  }

  private func main() -> String? {
    guard let workbook = target("officeDocument", of: "") else {
      report("_rels/.rels", "leads to no workbook")
      return nil
    }
    return package.entry(workbook) == nil ? nil : workbook
  }

  /// Reads a part; one that can't be read is a problem of its own.
  func read(
    _ part: String, begin: (ElementEvents.Element, [String]) -> Void,
    finish: ((String, [String]) -> Void)? = nil
  ) throws(FileError) {
    guard let entry = package.entry(part) else { return }
    let known = problems.count
    do {
      try ElementEvents.read(
        package.zip, entry,
        begin: { element, path in
          begin(element, path)
          return nil
        }, finish: finish)
    } catch {
      if problems.count == known || problems.last?.message != error.problem { report(part, error.problem) }
    }
  }
}
