import Foundation
import Testing

@Suite("Help")
struct HelpTests {
  static let commands = [
    "", "new", "fields", "fill", "read", "cells", "check", "score", "annotate", "explain", "template",
    "template list",
    "template show",
    "template export", "template check", "demo", "compare", "history", "deals", "links", "export",
  ]

  @Test("the help of each command is as recorded; RECORD=1 writes it anew", arguments: commands)
  func recorded(command: String) throws {
    let outcome = try Program.run(command.split(separator: " ").map(String.init) + ["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let name = command.isEmpty ? "planner" : command.replacingOccurrences(of: " ", with: "-")
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Help/\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(outcome.output.utf8).write(to: file)
      return
    }
    #expect(outcome.output == String(decoding: try Data(contentsOf: file), as: UTF8.self))
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("the version is one line")
  func version() throws {
    #expect(try Program.run("--version") == Program.Outcome(status: 0, output: "0.1.0\n", errors: ""))
  }
}
