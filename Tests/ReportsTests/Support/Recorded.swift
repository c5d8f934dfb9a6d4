import Foundation
import Testing

/// Outputs as they were looked at and found good, a file each. `RECORD=1 swift test` writes them anew, to be looked
/// at again.
enum Recorded {
  static func expect(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Recorded").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(text.utf8).write(to: file)
      return
    }
    let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(text == recorded, "\(name)", sourceLocation: sourceLocation)
  }
}
