/// The directory at the end of a zip archive (APPNOTE 4.3.12), read only as far as telling whether its entries lie
/// apart. Entries that share their bytes are how a small archive unpacks to very much.
enum ZipDirectory {
  static func entriesAreApart(_ path: String) throws(FileError) -> Bool {
    let file = try RawFile(path)
    let tailLength = min(file.size, 22 + 0xFFFF)
    let tail = try file.bytes(from: file.size - tailLength, count: Int(tailLength))
    guard let end = place(of: [0x50, 0x4B, 0x05, 0x06], in: tail), end + 22 <= tail.count else {
      return false
    }
    let count = number(tail, end + 10, 2)
    let size = number(tail, end + 12, 4)
    let offset = number(tail, end + 16, 4)
    // Zip64 holds these numbers elsewhere: no workbook of that size is written so carelessly.
    guard count != 0xFFFF, size <= 64 << 20, offset != 0xFFFF_FFFF else { return false }
    let directory = try file.bytes(from: offset, count: Int(size))
    var extents: [(start: UInt64, end: UInt64)] = []
    var at = 0
    for _ in 0..<count {
      guard at + 46 <= directory.count, number(directory, at, 4) == 0x0201_4B50 else { return false }
      let nameLength = number(directory, at + 28, 2)
      let start = number(directory, at + 42, 4)
      extents.append((start, start + 30 + nameLength + number(directory, at + 20, 4)))
      at += 46 + Int(nameLength + number(directory, at + 30, 2) + number(directory, at + 32, 2))
    }
    extents.sort { $0.start < $1.start }
    for (one, next) in zip(extents, extents.dropFirst()) where one.end > next.start { return false }
    return extents.last.map { $0.end <= offset } ?? true
  }

  private static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> UInt64 {
    bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func place(of signature: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    return (0...bytes.count - 22).last { bytes[$0...].starts(with: signature) }
  }
}
