import Spreadsheet

/// The parts of a package, of which some get other contents.
struct PackageParts {
  let workbook: WorkbookReader
  /// All bytes of the file as it is.
  let original: [UInt8]

  private let package: OfficePackage
  private let workbookPart: String
  private var patch: ZipPatch
  /// New contents by entry.
  private var contents: [Int: [UInt8]] = [:]

  init(_ path: String, limits: ReadLimits) throws(FileError) {
    let file = try RawFile(path)
    guard file.size <= limits.totalBytes else {
      throw FileError(path, problem: "is larger than is allowed", remedy: "divide the workbook into several")
    }
    original = try file.bytes(from: 0, count: Int(clamping: file.size))
    package = try OfficePackage(ZipReader(path, limits: limits))
    patch = try ZipPatch(path, original, count: package.zip.entries.count)
    if let entry = package.zip.entries.first(where: \.isEncrypted) {
      throw FileError(
        path, part: entry.name, problem: "is protected by a password",
        remedy: "unpack it with the password and pack it again without one")
    }
    let isSigned = try package.relationships(of: "").contains { $0.type == "origin" }
    guard !isSigned, !package.hasPart({ $0.hasPrefix("_xmlsignatures/") }) else {
      throw FileError(
        path, problem: "is signed, and a change would make the signature false",
        remedy: "take the signature off in Excel, and let the workbook be signed again afterwards")
    }
    workbookPart = try package.workbookPart()
    workbook = try WorkbookReader(package, workbookPart, package.relationships(of: workbookPart))
  }

  func entry(_ part: String, sheet: String? = nil) throws(FileError) -> Int {
    if let entry = package.entry(part) { return entry }
    throw FileError(
      package.path, part: part, sheet: sheet, problem: "is missing from the file", remedy: Sniffing.askAgain)
  }

  /// In UTF-8, with the changes made so far.
  func text(_ entry: Int, sheet: String? = nil) throws(FileError) -> [UInt8] {
    if let changed = contents[entry] { return changed }
    return try PartText.read(package.zip, entry, sheet: sheet)
  }

  mutating func set(_ text: [UInt8], _ entry: Int) {
    contents[entry] = text
    patch.replace(entry, with: text)
  }

  func finished() throws(FileError) -> [UInt8] { try patch.finished() }

  // MARK: The workbook

  mutating func calculateOnLoad() throws(FileError) {
    let entry = try entry(workbookPart)
    let text = try text(entry)
    let changed = WorkbookPartEdits.calculatingOnLoad(text)
    if changed != text { set(changed, entry) }
  }

  /// The list of cells with formulas, which is wrong once one of them holds a value. Programs make it anew.
  mutating func removeCalculationChain() throws(FileError) {
    let chains = try package.relationships(of: workbookPart).filter { $0.type == "calcChain" }
    guard !chains.isEmpty, let relationships = package.relationshipsEntry(of: workbookPart) else { return }
    let ids = Set(chains.map(\.id))
    let parts = Set(chains.map { $0.target.lowercased() })
    set(
      WorkbookPartEdits.removing("Relationship", from: try text(relationships)) { scanner, tag in
        scanner.text("Id", of: tag).map(ids.contains) ?? false
      }, relationships)
    if let types = package.entry("[Content_Types].xml") {
      set(
        WorkbookPartEdits.removing("Override", from: try text(types)) { scanner, tag in
          scanner.text("PartName", of: tag).map {
            parts.contains(OfficePackage.resolve($0, from: "").lowercased())
          } ?? false
        }, types)
    }
    for chain in chains { if let entry = package.entry(chain.target) { patch.remove(entry) } }
  }

  // MARK: Tables

  /// The rows of a sheet that hold the names of tables' columns.
  func tableHeads(of part: String) throws(FileError) -> [CellRange] {
    var heads: [CellRange] = []
    for relationship in try package.relationships(of: part)
    where relationship.type == "table" && !relationship.isExternal {
      guard let entry = package.entry(relationship.target) else { continue }
      try ElementEvents.read(package.zip, entry) { element, path in
        if path.count == 1, let range = element("ref").flatMap({ CellRange($0) }) {
          let count = element("headerRowCount").flatMap { Int($0) } ?? 1
          if count > 0 {
            heads.append(CellRange(rows: range.first.row...range.first.row, columns: range.columns))
          }
        }
        return nil
      }
    }
    return heads
  }
}

extension OfficePackage {
  /// The place of the part that holds a part's relationships.
  fileprivate func relationshipsEntry(of part: String) -> Int? {
    let folder = part.lastIndex(of: "/").map { part[...$0] } ?? ""
    return entry("\(folder)_rels/\(part.dropFirst(folder.count)).rels")
  }
}
