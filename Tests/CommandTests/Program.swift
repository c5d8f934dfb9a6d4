import Foundation
import Testing

/// The built program, run as people run it.
enum Program {
  struct Outcome: Equatable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Beside the test bundle, where the build puts it.
  static let executable: URL = {
    let arguments = ProcessInfo.processInfo.arguments
    let candidates =
      Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
      + arguments.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
    let found = candidates.map { $0.appendingPathComponent("planner") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    return found ?? URL(fileURLWithPath: "planner")
  }()

  /// The clock stands at 2026-03-31.
  static let environment = [
    "SOURCE_DATE_EPOCH": "1774915200", "COLUMNS": "80", "PATH": "/usr/bin:/bin", "TZ": "Pacific/Apia",
  ]

  static func run(
    _ arguments: String..., input: String = "", in folder: Folder? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, input: input, in: folder, environment: environment)
  }

  static func run(
    _ arguments: [String], input: String = "", in folder: Folder? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    let scratch = try Folder()
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = Self.environment.merging(environment) { _, given in given }
    if let folder { process.currentDirectoryURL = folder.url }
    // Files rather than pipes: no amount of output can block.
    try scratch.write(input, to: "in")
    try scratch.write("", to: "out")
    try scratch.write("", to: "err")
    process.standardInput = try FileHandle(forReadingFrom: scratch.file("in"))
    process.standardOutput = try FileHandle(forWritingTo: scratch.file("out"))
    process.standardError = try FileHandle(forWritingTo: scratch.file("err"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try scratch.read("out"), errors: try scratch.read("err"))
  }
}

/// A folder of its own, gone when the test is over.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("planner-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func file(_ name: String) -> URL { url.appendingPathComponent(name) }
  func path(_ name: String) -> String { file(name).path }

  func write(_ text: String, to name: String) throws {
    let file = file(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }
  func bytes(_ name: String) throws -> Data { try Data(contentsOf: file(name)) }
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
}
