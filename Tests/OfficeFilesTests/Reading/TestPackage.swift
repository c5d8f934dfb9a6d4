import Foundation
import OfficeFiles

/// A package put together part by part, zipped without compression, so that a test shows the very markup it is about.
struct TestPackage {
  var parts: [(name: String, content: [UInt8])] = []
  /// Flags and method of every entry, for archives that are to be refused.
  var flags: UInt16 = 0
  var method: UInt16 = 0

  /// Names that only the directory lists, over the bytes of the first entry.
  var overlays: [String] = []

  init(_ parts: KeyValuePairs<String, String> = [:]) {
    for (name, content) in parts { self[name] = content }
  }

  subscript(name: String) -> String? {
    get { parts.first { $0.name == name }.map { String(decoding: $0.content, as: UTF8.self) } }
    set {
      let place = parts.firstIndex { $0.name == name }
      switch (newValue, place) {
      case (let content?, let place?): parts[place].content = Array(content.utf8)
      case (let content?, nil): parts.append((name, Array(content.utf8)))
      case (nil, let place?): parts.remove(at: place)
      case (nil, nil): break
      }
    }
  }

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  /// A workbook of one sheet, "Data", whose rows are given.
  static func workbook(
    rows: String = "", afterData: String = "", strings: String? = nil, formats: String? = nil,
    date1904: Bool = false,
    names: String = ""
  ) -> TestPackage {
    var result = TestPackage([
      "[Content_Types].xml": """
      <Types xmlns="\(package)/content-types"><Override PartName="/xl/workbook.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
      """,
      "_rels/.rels": relationships(["rId1": ("officeDocument", "xl/workbook.xml")]),
      "xl/workbook.xml": """
      <workbook xmlns="\(main)" xmlns:r="\(office)"><workbookPr date1904="\(date1904 ? 1 : 0)"/>\
      <sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets><definedNames>\(names)</definedNames></workbook>
      """,
      "xl/_rels/workbook.xml.rels": relationships([
        "rId1": ("worksheet", "worksheets/sheet1.xml"), "rId2": ("sharedStrings", "sharedStrings.xml"),
        "rId3": ("styles", "styles.xml"),
      ]),
      "xl/worksheets/sheet1.xml": """
      <worksheet xmlns="\(main)"><sheetData>\(rows)</sheetData>\(afterData)</worksheet>
      """,
    ])
    if let strings { result["xl/sharedStrings.xml"] = "<sst xmlns=\"\(main)\">\(strings)</sst>" }
    if let formats { result["xl/styles.xml"] = "<styleSheet xmlns=\"\(main)\">\(formats)</styleSheet>" }
    return result
  }

  static func relationships(_ items: KeyValuePairs<String, (type: String, target: String)>) -> String {
    let list = items.map {
      "<Relationship Id=\"\($0)\" Type=\"\(office)/\($1.type)\" Target=\"\($1.target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)/relationships\">\(list.joined())</Relationships>"
  }
}

// MARK: Zip

extension TestPackage {
  /// The archive's bytes (APPNOTE 4.3): stored entries, then the directory.
  var archive: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    func list(_ name: String, _ head: [UInt8], at offset: Int) {
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + head + number(0, 10) + number(offset, 4)
      directory += name.utf8
    }
    for (name, content) in parts {
      let head = head(name, content)
      list(name, head, at: bytes.count)
      bytes += [0x50, 0x4B, 3, 4] + head + Array(name.utf8) + content
    }
    for name in overlays { list(name, head(name, parts[0].content), at: 0) }
    let count = number(parts.count + overlays.count, 2)
    let start = bytes.count
    return bytes + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + count + count + number(directory.count, 4)
      + number(start, 4) + number(0, 2)
  }

  /// What an entry and its line in the directory have in common.
  private func head(_ name: String, _ content: [UInt8]) -> [UInt8] {
    number(20, 2) + number(Int(flags), 2) + number(Int(method), 2) + number(0x21_0000, 4)
      + number(Int(TestPackage.crc32(content)), 4) + number(content.count, 4) + number(content.count, 4)
      + number(name.utf8.count, 2) + number(0, 2)
  }

  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
      }
    }
  }

  /// Writes the archive to a file of its own, opens that, and takes it away.
  func open(limits: ReadLimits = ReadLimits()) throws -> SpreadsheetFile {
    try withFile(archive) { try SpreadsheetFile.open($0, limits: limits) }
  }

  /// The cells of the first sheet.
  func cells(limits: ReadLimits = ReadLimits()) throws -> SheetCells {
    try open(limits: limits).cells(ofSheet: 0)
  }

  /// What opening the workbook and reading its first sheet says, without the path.
  func error(limits: ReadLimits = ReadLimits()) -> String { errorWords { _ = try cells(limits: limits) } }
}

/// Runs `body` with the path of a file that holds these bytes.
func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).bin")
  try Data(bytes).write(to: url)
  defer { try? FileManager.default.removeItem(at: url) }
  return try body(url.path)
}

/// What `body` says is wrong, without the path; "" when it says nothing.
func errorWords(_ body: () throws -> Void) -> String {
  do {
    try body()
    return ""
  } catch {
    guard var error = error as? FileError else { return "\(error)" }
    error.path = "FILE"
    return error.description
  }
}
