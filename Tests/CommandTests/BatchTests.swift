import Foundation
import Testing

@Suite("Files, folders and exit statuses")
struct BatchTests {
  /// A folder with two workbooks, files to be passed over, and one that is no workbook of ours.
  private func desk() throws -> Folder {
    let folder = try Folder()
    _ = try Program.run("new", "readiness", "--client", "A", "-o", "in", in: folder)
    _ = try Program.run("new", "readiness", "--client", "B", "-o", "in/b", in: folder)
    try folder.write("lock", to: "in/~$A_readiness.xlsx")
    try folder.write("lock", to: "in/.~lock.A_readiness.xlsx#")
    try folder.write("hidden", to: "in/.git/config")
    try folder.write("notes", to: "in/notes.txt")
    return folder
  }

  @Test("a folder is walked in sorted order, what is no spreadsheet is passed over with a note")
  func walk() throws {
    let folder = try desk()
    let outcome = try Program.run("read", "in", "--format", "ndjson", in: folder)
    let paths = outcome.output.split(separator: "\n").map { $0.split(separator: "\"")[2] }
    #expect(outcome.status == 0)
    #expect(paths.count == 2)
    #expect(
      outcome.output.hasPrefix("{\"path\":\"in/A_readiness.xlsx\",\"kind\":\"readiness\",\"version\":1,"))
    #expect(outcome.output.contains("\n{\"path\":\"in/b/B_readiness.xlsx\""))
    #expect(outcome.errors == "planner: in/notes.txt: passed over: is no spreadsheet\n")
    #expect(try Program.run("read", "in", "--quiet", "--format", "ndjson", in: folder).errors == "")
    #expect(try Program.run("--quiet", "read", "in", "--format", "ndjson", in: folder).errors == "")
  }

  @Test("a bad file costs its line, not the batch; 2 beats 1")
  func bad() throws {
    let folder = try desk()
    try folder.write("PK\u{3}\u{4}torn", to: "in/torn.xlsx")
    try folder.write("", to: "in/zero.xlsx")
    let outcome = try Program.run("read", "in", "missing.xlsx", "--format", "ndjson", "--quiet", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output.split(separator: "\n").count == 2)
    let errors = outcome.errors.split(separator: "\n")
    #expect(errors.count == 3)
    #expect(errors[0].hasPrefix("planner: in/torn.xlsx: "))
    #expect(errors[1].hasPrefix("planner: in/zero.xlsx: is empty; "))
    #expect(errors[2] == "planner: missing.xlsx: does not exist; check the name and the folder")
    for command in ["check", "score"] {
      let outcome = try Program.run(command, "in", "--quiet", in: folder)
      #expect(outcome.status == 2, "\(command): \(outcome)")
    }
  }

  @Test("a folder with nothing in it is an error")
  func empty() throws {
    let folder = try Folder()
    try folder.write("x", to: "empty/.hidden")
    let outcome = try Program.run("score", "empty", "--format", "json", in: folder)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == "planner: empty: has no workbook in it; name the folder that the workbooks are in\n")
    #expect(outcome.output == "{\n  \"results\": [],\n  \"merged\": [],\n  \"portfolio\": null\n}\n")
  }

  @Test("a list of paths comes on standard input")
  func list() throws {
    let folder = try desk()
    let outcome = try Program.run(
      "read", "-", "--format", "ndjson", input: "in/b\n\nin/A_readiness.xlsx\r\n", in: folder)
    let starts = outcome.output.split(separator: "\n").map { $0.prefix(30) }
    #expect(
      starts
        == ["{\"path\":\"in/b/B_readiness.xlsx\"", "{\"path\":\"in/A_readiness.xlsx\","].map { $0.prefix(30) }
    )
    #expect(outcome.status == 0)
  }

  @Test("an output that exists is not written over, unless forced")
  func output() throws {
    let folder = try desk()
    try folder.write("mine", to: "scores.json")
    let refused = try Program.run("score", "in/b", "--format", "json", "-o", "scores.json", in: folder)
    #expect(refused.status == 2)
    #expect(try folder.read("scores.json") == "mine")
    let forced = try Program.run(
      "score", "in/b", "--format", "json", "-o", "scores.json", "--force", in: folder)
    #expect(forced == Program.Outcome(status: 0, output: "", errors: ""))
    #expect(try folder.read("scores.json").hasPrefix("{\n  \"results\": ["))
    #expect(try folder.names() == ["in", "scores.json"])
  }

  @Test("a full disk is told")
  func full() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = ["fields", "readiness"]
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
  }

  @Test("colour and notes for people stay off when nobody looks at a terminal")
  func plain() throws {
    let folder = try desk()
    let outcome = try Program.run("score", "in/b", in: folder, environment: ["TERM": "xterm-256color"])
    #expect(!outcome.output.contains("\u{1B}"))
  }
}
