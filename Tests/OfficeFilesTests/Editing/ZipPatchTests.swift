import Foundation
import Testing

@testable import OfficeFiles

@Suite struct ZipPatchTests {
  private func archive() throws -> [UInt8] {
    var writer = try ZipWriter()
    for name in ["a", "b", "c"] { try writer.add(name, Array(repeating: 65, count: 2_000)) }
    return try writer.finish()
  }

  private func contents(_ bytes: [UInt8]) throws -> [String: String] {
    let scratch = try Scratch()
    let path = scratch.path("x.zip")
    try AtomicFile.write(bytes, to: path, overwrite: false)
    let reader = try ZipReader(path, limits: ReadLimits())
    var found: [String: String] = [:]
    for (index, entry) in reader.entries.enumerated() {
      found[entry.name] = String(decoding: try reader.contents(index, atMost: .max), as: UTF8.self)
    }
    return found
  }

  @Test func entriesAreReplacedRemovedAndAdded() throws {
    let bytes = try archive()
    var patch = try ZipPatch("x.zip", bytes, count: 3)
    #expect(try patch.finished() == bytes)
    patch.replace(1, with: Array("new".utf8))
    patch.remove(2)
    patch.add("ä/d", Array("added".utf8))
    let result = try patch.finished()
    #expect(try contents(result) == ["a": String(repeating: "A", count: 2_000), "b": "new", "ä/d": "added"])
    #expect(try patch.finished() == result)
    let old = try #require(ZipRecords(bytes))
    let new = try #require(ZipRecords(result))
    #expect(old.bytes[old.entries[0].local] == new.bytes[new.entries[0].local])
    #expect(old.bytes[old.entries[0].record] == new.bytes[new.entries[0].record])
  }

  @Test func commentsStayAndWhatFollowsTheArchiveGoes() throws {
    var bytes = try archive()
    bytes[bytes.count - 2] = 3
    bytes += Array("abc".utf8)
    var patch = try ZipPatch("x.zip", bytes, count: 3)
    patch.replace(0, with: [])
    #expect(try patch.finished().suffix(5) == [3, 0] + Array("abc".utf8))
    patch = try ZipPatch("x.zip", bytes + Array("tail".utf8), count: 3)
    patch.replace(0, with: [])
    #expect(try patch.finished().suffix(3) == Array("abc".utf8)[...])
  }

  /// Cut off anywhere, or with any one byte changed, it is refused or read, and never stops the program.
  @Test func damageIsNoTrap() throws {
    let bytes = try archive()
    for count in 0..<bytes.count { #expect(ZipRecords(Array(bytes[..<count])) == nil) }
    for place in bytes.indices {
      for value: UInt8 in [0, 1, 0x7F, 0xFF] {
        var damaged = bytes
        damaged[place] = value
        guard var patch = try? ZipPatch("x.zip", damaged, count: 3) else { continue }
        patch.replace(1, with: [1])
        _ = try patch.finished()
      }
    }
  }
}
