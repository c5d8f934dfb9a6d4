import Foundation
import Testing

@testable import Examples
@testable import OfficeFiles

/// All parts of a workbook in which every feature is used, as they were held against the standard, other programs and
/// pictures, and found good. `RECORD=1 swift test` writes them anew, to be looked at before they are kept.
@Suite struct RecordedPartsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Recorded")

  /// A file a part: texts with a line an element, other parts by their size.
  private static func shown(_ part: WrittenPart) -> String {
    let isText = ["xml", "rels", "vml", "svg"].contains { part.name.hasSuffix($0) }
    guard isText else { return "\(part.bytes.count) bytes\n" }
    return String(decoding: part.bytes, as: UTF8.self).replacing("><", with: ">\n<") + "\n"
  }

  @Test func `every part of a workbook with everything is as recorded`() throws {
    var all = ""
    for part in try WorkbookWriter(EverythingExample.make()).parts() {
      all += "=== \(part.name)\n" + Self.shown(part)
    }
    let file = Self.folder.appendingPathComponent("everything.txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(all.utf8).write(to: file)
      return
    }
    let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let differing = zip(all.split(separator: "\n"), recorded.split(separator: "\n")).first { $0 != $1 }
    #expect(all == recorded, "the first line that differs: \(differing.map { "\($0)" } ?? "at the end")")
  }
}
