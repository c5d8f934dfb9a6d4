import Forms
import Foundation
import Planning
import Spreadsheet
import Testing

@testable import OfficeFiles

/// A folder for one test, gone afterwards, and workbooks in it.
final class FillingScratch {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
  func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: path(name)) }

  /// A workbook of a form.
  func workbook(_ kind: String, _ answers: Answers = Answers(), name: String = "new.xlsx") throws -> String {
    let form = try FormRegistry.form(for: TemplateLibrary.builtIn(kind: kind))
    try FormLayout(form, answers: answers, client: "Client").write(to: path(name), overwrite: true)
    return path(name)
  }

  /// Changes the text of one part, byte for byte otherwise.
  func change(_ path: String, _ part: String, _ body: (String) -> String) throws {
    let data = try #require(FileManager.default.contents(atPath: path))
    let zip = try ZipReader(path, limits: ReadLimits())
    let index = try #require(zip.entries.firstIndex { $0.name == part })
    var patch = try ZipPatch(path, [UInt8](data), count: zip.entries.count)
    patch.replace(
      index, with: Array(body(String(decoding: try zip.contents(index, atMost: .max), as: UTF8.self)).utf8))
    try AtomicFile.write(patch.finished(), to: path, overwrite: true)
  }

  /// The names of the entries whose bytes, headers and times included, are not the same in both.
  static func differingParts(_ one: String, _ other: String) throws -> [String] {
    func entries(_ path: String) throws -> [(name: String, local: [UInt8])] {
      let data = try #require(FileManager.default.contents(atPath: path))
      let records = try #require(ZipRecords([UInt8](data)))
      return records.entries.map {
        (String(decoding: records.bytes[$0.name], as: UTF8.self), Array(records.bytes[$0.local]))
      }
    }
    let (old, new) = (try entries(one), try entries(other))
    try #require(old.map(\.name) == new.map(\.name))
    return zip(old, new).filter { $0.local != $1.local }.map(\.0.name)
  }
}
