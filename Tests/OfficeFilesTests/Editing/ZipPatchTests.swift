import Foundation
import Testing

@testable import OfficeFiles

@Suite struct ZipPatchTests {
  private func archive() throws -> [UInt8] {
    var writer = ZipWriter()
    for name in ["a", "b", "c"] { writer.add(name, Array(repeating: 65, count: 2_000)) }
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

  /// As some programs write it, though nothing in it needs 64 bits.
  @Test func entriesOfZip64ArchivesAreFound() throws {
    let plain = try #require(ZipRecords(archive()))
    func little(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var bytes = Array(plain.bytes[..<plain.directory.lowerBound])
    let start = bytes.count
    for entry in plain.entries {
      var record = Array(plain.bytes[entry.record])
      let at = entry.record.lowerBound
      let extra =
        little(1, 2) + little(24, 2) + little(plain.number(at + 24, 4), 8)
        + little(plain.number(at + 20, 4), 8) + little(entry.local.lowerBound, 8)
      for field in [20, 24, 42] { record.replaceSubrange(field..<(field + 4), with: [255, 255, 255, 255]) }
      record.replaceSubrange(30..<32, with: little(extra.count, 2))
      record.insert(contentsOf: extra, at: 46 + entry.name.count)
      bytes += record
    }
    let end = bytes.count
    bytes += little(0x0606_4B50, 4) + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8)
    bytes += little(3, 8) + little(3, 8) + little(end - start, 8) + little(start, 8)
    bytes += little(0x0706_4B50, 4) + little(0, 4) + little(end, 8) + little(1, 4)
    bytes += little(0x0605_4B50, 4) + little(0, 4) + Array(repeating: 255, count: 12) + little(0, 2)
    let before = try contents(bytes)
    #expect(before.count == 3)
    var patch = try ZipPatch("x.zip", bytes, count: 3)
    patch.replace(0, with: Array("longer than before".utf8))
    var expected = before
    expected["a"] = "longer than before"
    #expect(try contents(patch.finished()) == expected)
  }
}
