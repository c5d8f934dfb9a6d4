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

  /// How many entries the archive says that it has; nil when its end isn't found.
  static func entryCount(_ file: RawFile) throws(FileError) -> UInt64? {
    var tail = try file.bytes(from: file.size - min(file.size, 22), count: 22)
    var end = tail.starts(with: [0x50, 0x4B, 0x05, 0x06]) ? 0 : nil
    if end == nil {
      // A comment stands behind it.
      let length = min(file.size, 22 + 0xFFFF)
      tail = try file.bytes(from: file.size - length, count: Int(length))
      end = place(of: [0x50, 0x4B, 0x05, 0x06], in: tail)
    }
    guard let end, end + 22 <= tail.count else { return nil }
    let count = number(tail, end + 10, 2)
    let at = file.size - UInt64(tail.count - end)
    guard count == 0xFFFF, at >= 20 else { return count }
    // Zip64: a locator stands before it, and leads to the record that has the number.
    let locator = try file.bytes(from: at - 20, count: 20)
    guard locator.count == 20, locator.starts(with: [0x50, 0x4B, 0x06, 0x07]) else { return count }
    let record = try file.bytes(from: number(locator, 8, 8), count: 56)
    return record.count == 56 && record.starts(with: [0x50, 0x4B, 0x06, 0x06]) ? number(record, 32, 8) : count
  }

  private static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> UInt64 {
    bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func place(of signature: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    return (0...bytes.count - 22).last { bytes[$0...].starts(with: signature) }
  }
}
