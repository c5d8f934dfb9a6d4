import Foundation
import OfficeFiles
import Reports
import Testing

/// What `planner cells --format json` prints, held against what two other readers say alike of real files that other
/// programs made. The files lie beside the repository; without them there is nothing to compare.
@Suite("Cells of the corpus") struct CellsCorpusTests {
  private static let corpus: URL? = {
    var parent = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 { parent.deleteLastPathComponent() }
    let folder = parent.appendingPathComponent("shared/corpus")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  @Test("every cell prints as the other readers read it")
  func corpus() throws {
    guard let corpus = Self.corpus else { return print("skipped: there is no corpus beside the repository") }
    var equal = 0
    var failures: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: corpus.path + "/expected").sorted()
    where name.hasSuffix(".json") {
      let file = String(name.dropLast(5))
      let folder = file.hasSuffix(".ods") || file.hasSuffix(".ots") ? "ods" : "xlsx"
      var text = ""
      try CellsReport(try SpreadsheetFile.open("\(corpus.path)/\(folder)/\(file)")) { text += $0 }.writeJSON()
      let differences = try compare(
        JSONSerialization.jsonObject(with: Data(text.utf8)),
        JSONSerialization.jsonObject(
          with: Data(contentsOf: URL(fileURLWithPath: "\(corpus.path)/expected/\(name)"))))
      if differences.isEmpty { equal += 1 } else { failures.append("\(file): \(differences.prefix(3))") }
    }
    print("cells: \(equal) files equal, \(failures.count) differ")
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  private func compare(_ ours: Any, _ theirs: Any) -> [String] {
    let sheets = (ours as? [String: Any])?["sheets"] as? [[String: Any]] ?? []
    let expected = (theirs as? [String: Any])?["sheets"] as? [[String: Any]] ?? []
    let isComplete = (theirs as? [String: Any])?["disagreements"] == nil
    var differences: [String] = []
    if sheets.map({ $0["name"] as? String }) != expected.map({ $0["name"] as? String }) {
      differences.append("sheets \(sheets.map { $0["name"] ?? "" })")
    }
    for (sheet, other) in zip(sheets, expected) {
      if let state = other["state"] as? String, state != sheet["state"] as? String {
        differences.append("state of \(sheet["name"] ?? "")")
      }
      var cells: [String: [String: Any]] = [:]
      for cell in sheet["cells"] as? [[String: Any]] ?? [] { cells[cell["ref"] as? String ?? ""] = cell }
      for (address, value) in other["cells"] as? [String: [Any]] ?? [:] {
        let cell = cells.removeValue(forKey: address)
        if !isEqual(cell, value) { differences.append("\(address): \(cell ?? [:]), expected \(value)") }
      }
      if isComplete { differences += cells.keys.map { "\($0): more than expected" } }
    }
    return differences
  }

  private func isEqual(_ cell: [String: Any]?, _ expected: [Any]) -> Bool {
    guard let cell, let type = cell["type"] as? String, let value = cell["value"] else { return false }
    switch expected[0] as? String {
    case "n":
      guard type == "number", let one = value as? Double, let other = expected[1] as? Double else {
        return false
      }
      return abs(one - other) <= 1e-14 * max(abs(one), abs(other))
    case "d":
      return ["date", "time", "duration"].contains(type) && value as? String == expected[2] as? String
    case "s": return type == "text" && value as? String == expected[1] as? String
    case "b": return type == "boolean" && value as? Bool == expected[1] as? Bool
    case "e": return type == "error" && value as? String == expected[1] as? String
    default: return false
    }
  }
}
