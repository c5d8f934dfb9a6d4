import Spreadsheet
import Testing

@testable import OfficeFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct ZipWriterTests {
  @Test func `local headers are those of 1993: version 2.0, sizes known, no extra field`() throws {
    var archive = ZipWriter()
    archive.add("a.xml", Array(repeating: UInt8(ascii: "a"), count: 10_000))
    archive.add("é.xml", [])
    let bytes = try archive.finish()
    #expect(bytes[0..<4] == [0x50, 0x4B, 3, 4])
    #expect(bytes[4..<6] == [20, 0])
    #expect(bytes[6] & 0b1000 == 0)
    #expect(bytes[8..<10] == [8, 0])
    #expect(bytes[10..<14] == [0, 0, 0x21, 0])
    #expect(bytes[22..<26] == [0x10, 0x27, 0, 0])
    #expect(bytes[26..<30] == [5, 0, 0, 0])
    #expect(bytes[30..<35].elementsEqual("a.xml".utf8))
  }

  @Test func `every local header of a workbook is plain, and the types come first`() throws {
    let bytes = try FullWorkbook.make().packageBytes()
    var place = 0
    var names: [String] = []
    func number(_ at: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
    while number(place, 4) == 0x0403_4B50 {
      #expect(number(place + 4, 2) == 20 && number(place + 28, 2) == 0)
      let name = place + 30..<place + 30 + number(place + 26, 2)
      names.append(String(decoding: bytes[name], as: UTF8.self))
      place = name.upperBound + number(place + 18, 4)
    }
    #expect(names.first == "[Content_Types].xml")
    #expect(names == (try WorkbookWriter(FullWorkbook.make()).parts().map(\.name)))
    #expect(number(place, 4) == 0x0201_4B50)
  }

  @Test func `parts compressed on several processors make the same bytes`() throws {
    var archive = ZipWriter()
    for number in 0..<40 {
      archive.add("\(number).xml", (0..<20_000 + number * 99).map { UInt8($0 / 7 % 251) })
    }
    #expect(try archive.finish() == archive.finish())
  }

  @Test func `what compressing would make larger is stored as it is`() throws {
    let noise = (0..<1_000).map { UInt8(truncatingIfNeeded: StableNoise.word($0)) }
    var archive = ZipWriter()
    archive.add("picture.png", noise)
    let bytes = try archive.finish()
    #expect(bytes[8..<10] == [0, 0])
    #expect(bytes[18..<22] == bytes[22..<26] && bytes[22..<26] == [0xE8, 3, 0, 0])
    #expect(bytes[30 + 11..<30 + 11 + 1_000].elementsEqual(noise))
  }

  @Test func `equal parts are compressed once, and parts of equal sum are told apart`() {
    let one = Array(repeating: UInt8(1), count: 3_000)
    let first = Deflater.pack(one, .normal)
    #expect(PackedParts.find(one, first.checksum, .normal)?.packedSize == first.packedSize)
    #expect(PackedParts.find(one, first.checksum, .fast) == nil)
    #expect(PackedParts.find(Array(repeating: 2, count: 3_000), first.checksum, .normal) == nil)
  }
}

/// Numbers that look random and are always the same.
enum StableNoise {
  static func word(_ index: Int) -> UInt64 {
    var word = UInt64(index) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}

@Suite final class AtomicFileTests {
  private let folder: String

  init() throws {
    var name = Array("/tmp/atomic-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&name))
    folder = String(cString: made)
  }

  deinit {
    for name in names() { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  private func names() -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 100)
    return Array(buffer[..<fread(&buffer, 1, buffer.count, file)])
  }

  private func refusal(_ path: String, overwrite: Bool = false) -> FileError? {
    do {
      try AtomicFile.write([9], to: path, overwrite: overwrite)
      return nil
    } catch { return error }
  }

  @Test func `a file is written, and only told so replaced`() throws {
    let path = folder + "/a.xlsx"
    try AtomicFile.write([1, 2], to: path, overwrite: false)
    let error = refusal(path)
    #expect(error?.description == "\(path): already exists; choose another name or add --force")
    #expect(try bytes(path) == [1, 2])
    try AtomicFile.write([3], to: path, overwrite: true)
    #expect(try bytes(path) == [3])
    #expect(names() == ["a.xlsx"])
  }

  @Test func `permissions of a replaced file are kept`() throws {
    let path = folder + "/a"
    try AtomicFile.write([1], to: path, overwrite: false)
    chmod(path, 0o640)
    try AtomicFile.write([2], to: path, overwrite: true)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
  }

  @Test func `what a symbolic link leads to is replaced, the link stays`() throws {
    try AtomicFile.write([1], to: folder + "/real", overwrite: false)
    symlink("real", folder + "/link")
    symlink("missing", folder + "/dangling")
    try AtomicFile.write([2], to: folder + "/link", overwrite: true)
    #expect(try bytes(folder + "/real") == [2])
    #expect(refusal(folder + "/link")?.problem == "already exists")
    try AtomicFile.write([3], to: folder + "/dangling", overwrite: false)
    #expect(try bytes(folder + "/missing") == [3])
    #expect(names() == ["dangling", "link", "missing", "real"])
  }

  @Test func `links that go round in a circle are an error`() {
    symlink("b", folder + "/a")
    symlink("a", folder + "/b")
    #expect(refusal(folder + "/a")?.remedy == "choose a name that is no circle of links")
  }

  @Test func `a folder, a missing folder and no name are told apart`() {
    #expect(refusal(folder)?.description == "\(folder): is a folder; name a file in it")
    #expect(
      refusal(folder + "/no/a")?.description
        == "\(folder)/no/a: could not be made: No such file or directory; make the folder first, or choose another"
    )
    #expect(refusal("")?.problem == "is no name of a file")
    #expect(refusal("a\0b")?.problem == "is no name of a file")
  }

  @Test func `a name as long as names may be is written`() throws {
    let path = folder + "/" + String(repeating: "é", count: 127)
    try AtomicFile.write([1], to: path, overwrite: false)
    #expect(try bytes(path) == [1])
    #expect(refusal(path + "xx")?.remedy == "choose a shorter name")
  }

  @Test func `a device is written to as it is`() throws {
    try AtomicFile.write([1, 2, 3], to: "/dev/null", overwrite: true)
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func `what a crash left behind is cleared by the next who writes there`() throws {
    let path = folder + "/a.xlsx"
    for number in [0, 1] { close(open("\(folder)/.a.xlsx.\(number).tmp", O_CREAT | O_WRONLY, 0o600)) }
    close(open("\(folder)/.b.xlsx.0.tmp", O_CREAT | O_WRONLY, 0o600))
    try AtomicFile.write([1], to: path, overwrite: false)
    #expect(names() == [".b.xlsx.0.tmp", "a.xlsx"])
  }

  @Test func `what another program is writing is left alone`() throws {
    let path = folder + "/a.xlsx"
    let others = open(folder + "/.a.xlsx.0.tmp", O_CREAT | O_RDWR, 0o600)
    #expect(flock(others, LOCK_EX) == 0)
    try AtomicFile.write([1], to: path, overwrite: false)
    #expect(names() == [".a.xlsx.0.tmp", "a.xlsx"])
    close(others)
    try AtomicFile.write([2], to: path, overwrite: true)
    #expect(names() == ["a.xlsx"])
  }

  @Test func `of many who make the same file, one does`() async {
    let path = folder + "/a"
    let winners = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<32 {
        group.addTask { (try? AtomicFile.write([UInt8(number)], to: path, overwrite: false)) != nil }
      }
      var winners = 0
      for await isWinner in group where isWinner { winners += 1 }
      return winners
    }
    #expect(winners == 1)
    #expect(names() == ["a"])
  }
}
