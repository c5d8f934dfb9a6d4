import Foundation
import OfficeFiles
import Spreadsheet
import Testing

/// Real files of other programs, beside the repository; without them there is nothing to compare.
enum Corpus {
  static let folder: URL? = {
    var parent = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 { parent.deleteLastPathComponent() }
    let folder = parent.appendingPathComponent("shared/corpus")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  static func files(_ name: String) throws -> [URL] {
    guard let folder else { return [] }
    return try FileManager.default.contentsOfDirectory(
      at: folder.appendingPathComponent(name), includingPropertiesForKeys: nil
    ).sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}

/// What two other readers say alike about a file.
private struct Expected {
  struct Sheet {
    var name: String
    var state: String?
    var kind: String
    var cells: [String: [Any]]
  }
  var is1904: Bool
  var isComplete: Bool
  var sheets: [Sheet]

  init(_ url: URL) throws {
    let whole = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any] ?? [:]
    is1904 = whole["date1904"] as? Bool ?? false
    isComplete = whole["disagreements"] == nil
    sheets = (whole["sheets"] as? [[String: Any]] ?? []).map {
      Sheet(
        name: $0["name"] as? String ?? "", state: $0["state"] as? String, kind: $0["kind"] as? String ?? "",
        cells: $0["cells"] as? [String: [Any]] ?? [:])
    }
  }
}

@Suite("Corpus") struct CorpusTests {
  /// Files whose expected values are wrong, and why.
  static let disputed: [String: String] = [
    "exceljs__invalid-xml.xlsx":
      "has text before the root element, which is no XML; one other reader passes over it"
  ]

  @Test("every cell of the corpus reads as two other readers read it")
  func corpus() throws {
    guard Corpus.folder != nil else {
      print("skipped: there is no corpus beside the repository")
      return
    }
    var read = 0
    var failures: [String] = []
    let clock = ContinuousClock()
    var time = Duration.zero
    for file in try Corpus.files("xlsx") + Corpus.files("ods") {
      let name = file.lastPathComponent
      var differences: [String] = []
      do {
        var book: SpreadsheetFile?
        var cells: [SheetCells] = []
        time += try clock.measure {
          let opened = try SpreadsheetFile.open(file.path)
          cells = try opened.sheets.indices.map { try opened.cells(ofSheet: $0) }
          book = opened
        }
        read += 1
        let json = file.deletingLastPathComponent().deletingLastPathComponent()
          .appendingPathComponent("expected/\(name).json")
        guard let book, FileManager.default.fileExists(atPath: json.path) else { continue }
        differences = compare(book, cells, try Expected(json))
      } catch { differences = ["\(error)"] }
      if !differences.isEmpty, CorpusTests.disputed[name] == nil {
        failures.append("\(name): \(differences.count): \(differences.prefix(3).joined(separator: " | "))")
      }
    }
    print("corpus: \(read) files read in \(time), \(failures.count) differ")
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  private func compare(_ book: SpreadsheetFile, _ cells: [SheetCells], _ expected: Expected) -> [String] {
    var differences: [String] = []
    if book.is1904 != expected.is1904 { differences.append("1904 \(book.is1904)") }
    for sheet in expected.sheets {
      guard let index = book.sheets.firstIndex(where: { $0.name == sheet.name }) else {
        differences.append("no sheet \(sheet.name), but \(book.sheets.map(\.name))")
        continue
      }
      let info = book.sheets[index]
      if let state = sheet.state, state != info.state.rawValue { differences.append("state \(info)") }
      if sheet.kind != info.kind.rawValue { differences.append("kind \(info), expected \(sheet.kind)") }
      for (address, value) in sheet.cells {
        let cell = CellReference(address).flatMap { cells[index][$0] }
        if !matches(cell, value) {
          differences.append(
            "\(sheet.name)!\(address) is \(cell.map { "\($0)" } ?? "nil"), expected \(value)")
        }
      }
      guard expected.isComplete else { continue }
      for row in cells[index].rows {
        for (column, cell) in row.cells where cell.value != .blank {
          let address = CellReference(row: row.row, column: column).description
          if sheet.cells[address] == nil {
            differences.append("\(sheet.name)!\(address) is \(cell), expected none")
          }
        }
      }
    }
    return differences.sorted()
  }

  private func matches(_ cell: ReadCell?, _ expected: [Any]) -> Bool {
    guard let cell, let type = expected.first as? String else { return false }
    let isDate = cell.dateKind != .none
    switch (type, cell.value) {
    case ("n", .number(let number)):
      guard let other = expected[1] as? Double else { return false }
      return !isDate && abs(number - other) <= 1e-14 * max(abs(number), abs(other))
    case ("d", .number(let number)):
      guard let other = expected[1] as? Double else { return false }
      return isDate && abs(number - other) <= 0.5 / 86_400
    case ("s", .text(let text)): return text == expected[1] as? String
    case ("b", .boolean(let value)): return value == expected[1] as? Bool
    case ("e", .error(let error)): return error.code == expected[1] as? String
    default: return false
    }
  }

  @Test("producer, macros, links and date system are those that the corpus' list names")
  func properties() throws {
    guard let folder = Corpus.folder else { return }
    let list = try String(contentsOf: folder.appendingPathComponent("MANIFEST.tsv"), encoding: .utf8)
    for line in list.split(separator: "\n") where line.hasPrefix("xlsx/") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let flags = fields[7].split(separator: ",")
      let file = try SpreadsheetFile.open(folder.appendingPathComponent(fields[0]).path)
      guard CorpusTests.disputed[String(fields[0].dropFirst(5))] == nil else { continue }
      let producer = fields[6] == "-" ? "" : fields[6]
      // The list's maker didn't find part names written with backslashes, and puts Excel's version behind all names.
      if !flags.contains("backslash-names") {
        let ours = file.producer.split { $0 == "/" || $0.isWhitespace }
        #expect(producer.split { $0 == "/" || $0.isWhitespace }.starts(with: ours), "\(fields[0])")
        #expect(file.producer.isEmpty == producer.isEmpty, "\(fields[0])")
      }
      // The list counts VBA alone; this one has a sheet of Excel 4 macros.
      let hasMacros = flags.contains("macros") || fields[0] == "xlsx/poi__64420.xlsm"
      #expect(file.hasMacros == hasMacros, "\(fields[0])")
      #expect((file.externalLinkCount > 0) == flags.contains("extlinks"), "\(fields[0])")
      #expect(file.is1904 == flags.contains("date1904"), "\(fields[0])")
      #expect(file.sheets.contains { $0.state == .hidden } == flags.contains("hidden-sheet"), "\(fields[0])")
      #expect(file.definedNames.isEmpty != flags.contains("names"), "\(fields[0])")
      let merged = try file.sheets.indices.contains { try !file.cells(ofSheet: $0).mergedRanges.isEmpty }
      #expect(merged == flags.contains("merged"), "\(fields[0])")
    }
  }

  @Test("files read at the same time read as they do one by one")
  func concurrently() async throws {
    let paths = try Corpus.files("xlsx").map(\.path) + Corpus.files("broken").map(\.path)
    @Sendable func summary(_ path: String) -> String {
      do {
        let file = try SpreadsheetFile.open(path)
        return "\(try file.sheets.indices.map { try file.cells(ofSheet: $0).count })"
      } catch { return "\(error)" }
    }
    let expected = Dictionary(uniqueKeysWithValues: paths.map { ($0, summary($0)) })
    await withTaskGroup(of: (String, String).self) { group in
      for path in paths { group.addTask { (path, summary(path)) } }
      for await (path, found) in group { #expect(found == expected[path]) }
    }
  }

  @Test("no broken file stops the program")
  func broken() throws {
    for folder in ["broken", "other"] {
      for file in try Corpus.files(folder) {
        do {
          let book = try SpreadsheetFile.open(file.path)
          for index in book.sheets.indices { _ = try book.cells(ofSheet: index) }
          print("read \(file.lastPathComponent): \(book.sheets.map(\.name))")
        } catch {
          let words = FileError(
            file.lastPathComponent, part: error.part, sheet: error.sheet, cell: error.cell,
            problem: error.problem,
            remedy: error.remedy)
          print("\(words)")
          #expect(!error.problem.isEmpty && !error.remedy.isEmpty)
        }
      }
    }
  }
}
