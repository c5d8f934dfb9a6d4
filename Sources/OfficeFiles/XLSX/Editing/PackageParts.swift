import Spreadsheet

/// The parts of a package, of which some get other contents.
struct PackageParts {
  let workbook: WorkbookReader
  /// All bytes of the file as it is.
  let original: [UInt8]

  let package: OfficePackage
  let workbookPart: String
  private let unpatched: ZipPatch
  /// New contents by entry.
  private var contents: [Int: [UInt8]] = [:]
  private var removed: Set<Int> = []
  private var added: [AddedPart] = []
  /// How what was changed with ``edit(_:_:sheet:)`` and ``add(_:_:contentType:)`` is taken back.
  var record = ChangeRecord()

  private struct AddedPart {
    var name: String
    var content: [UInt8]
  }

  init(_ path: String, limits: ReadLimits) throws(FileError) {
    let file = try RawFile(path)
    guard file.size <= limits.totalBytes else {
      throw FileError(path, problem: "is larger than is allowed", remedy: "divide the workbook into several")
    }
    original = try file.bytes(from: 0, count: Int(clamping: file.size))
    package = try OfficePackage(ZipReader(path, limits: limits))
    unpatched = try ZipPatch(path, original, count: package.zip.entries.count)
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
  }

  func finished() throws(FileError) -> [UInt8] {
    var patch = unpatched
    for (entry, content) in contents { patch.replace(entry, with: content) }
    for entry in removed { patch.remove(entry) }
    for part in added { patch.add(part.name, part.content) }
    return try patch.finished()
  }

  // MARK: Parts by name

  func hasPart(_ part: String) -> Bool {
    place(ofAdded: part) != nil || package.entry(part).map { !removed.contains($0) } ?? false
  }

  /// In UTF-8, with the changes made so far.
  func text(of part: String, sheet: String? = nil) throws(FileError) -> [UInt8] {
    if let place = place(ofAdded: part) { return added[place].content }
    return try text(entry(part, sheet: sheet), sheet: sheet)
  }

  /// As ``text(of:sheet:)``, but of parts that may be no well-formed XML, as drawings in VML are.
  func looseText(of part: String) throws(FileError) -> [UInt8] {
    if let place = place(ofAdded: part) { return added[place].content }
    let entry = try entry(part)
    if let changed = contents[entry] { return changed }
    let bytes = try package.zip.contents(entry, atMost: .max)
    return PartText.utf8(bytes) ?? bytes
  }

  /// Changes a part, and notes how to take that back. `text` is what the edits were made for.
  mutating func edit(_ part: String, _ text: [UInt8], _ edits: ByteEdits) throws(FileError) {
    guard !edits.isEmpty else { return }
    let changed = edits.applied(to: text)
    if let place = place(ofAdded: part) {
      added[place].content = changed
    } else {
      record.note(part, edits.inverse(of: text))
      set(changed, try entry(part))
    }
  }

  /// Puts a whole part in place of another; nothing is noted.
  mutating func replace(_ part: String, with text: [UInt8]) throws(FileError) {
    if let place = place(ofAdded: part) { added[place].content = text } else { set(text, try entry(part)) }
  }

  /// Adds a part of a name that no other has.
  mutating func add(_ part: String, _ content: [UInt8], contentType: String?) throws(FileError) {
    added.append(AddedPart(name: part, content: content))
    record.noteAdded(part)
    if let contentType { try declare(part, contentType) }
  }

  /// Takes out a part; what tells of it stays.
  mutating func removeContent(of part: String) {
    if let place = place(ofAdded: part) {
      added.remove(at: place)
    } else if let entry = package.entry(part) {
      removed.insert(entry)
      contents[entry] = nil
    }
  }

  private func place(ofAdded part: String) -> Int? {
    let part = part.lowercased()
    return added.firstIndex { $0.name.lowercased() == part }
  }

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
    for chain in chains { if let entry = package.entry(chain.target) { removed.insert(entry) } }
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
