import Assessment
import Foundation
import Links
import OfficeFiles
import Planning
import Spreadsheet
import Testing

/// Exports written into a folder of their own, which is gone afterwards.
struct Exports: ~Copyable {
  let folder: String

  /// Files by name; a line a row, cells between bars, the head first.
  init(_ files: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("links-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, drawing) in files {
      let lines = drawing.split(whereSeparator: \.isNewline).map { line in
        line.split(separator: "|", omittingEmptySubsequences: false)
          .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: ",")
      }
      try (lines.joined(separator: "\n") + "\n").write(
        toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private var paths: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().map { "\(folder)/\($0)" }
  }

  /// The counts as of 2026-06-30.
  func counted(_ hints: LinkHints = LinkHints()) throws -> CountedExports {
    let template = try TemplateLibrary.builtIn(kind: "linking")
    let content = try #require(template.content as? LinkingContent)
    return try database(hints).count(content)
  }

  func database(_ hints: LinkHints = LinkHints()) throws -> LinkDatabase {
    let day = try #require(CalendarDate("2026-06-30"))
    return try LinkDatabase(
      "exports", files: paths, hints: hints, parameters: LinkParameters(asOf: day, settings: CheckSettings()))
  }
}

extension CountedExports {
  func count(_ key: String) -> LinkCount? { counts.first { $0.key == key } }
  /// `2 of 5`, or why nothing was counted.
  func words(_ key: String) -> String {
    guard let count = count(key) else { return "" }
    if let reason = count.reason { return reason }
    return "\(count.failing ?? -1) of \(count.scope ?? -1)"
  }
  /// The keys of the records that fail.
  func failing(_ key: String) -> [String] { count(key)?.rows.map { $0.id ?? "\($0.line)" } ?? [] }
}
