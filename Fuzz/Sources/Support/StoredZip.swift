/// A zip archive of stored entries around markup that is to be tried, so that no checksum stands in the way.
public struct StoredZip {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  public init() {}

  public mutating func add(_ name: String, _ content: [UInt8]) {
    let head =
      number(20, 2) + number(0, 4) + number(0x21_0000, 4) + number(Int(StoredZip.crc32(content)), 4)
      + number(content.count, 4) + number(content.count, 4) + number(name.utf8.count, 2) + number(0, 2)
    directory +=
      [0x50, 0x4B, 1, 2] + number(20, 2) + head + number(0, 10) + number(body.count, 4) + name.utf8
    body += [0x50, 0x4B, 3, 4] + head + Array(name.utf8) + content
    count += 1
  }

  public var bytes: [UInt8] {
    body + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(count, 2) + number(count, 2)
      + number(directory.count, 4) + number(body.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { crc, byte in crc >> 8 ^ table[Int((crc ^ UInt32(byte)) & 0xFF)] }
  }
}
