import Synchronization

/// Parts that were compressed lately. In a batch most parts of one workbook equal those of the one before: the styles,
/// the theme, sheets without a client's name. Each is compressed once.
enum PackedParts {
  private struct Key: Hashable {
    var checksum: UInt32
    var size: Int
    var compression: Compression
  }
  private struct Known {
    var bytes: [UInt8]
    var part: PackedPart
  }
  private struct Memory {
    var young: [Key: Known] = [:]
    var old: [Key: Known] = [:]
    /// Bytes that `young` holds.
    var size = 0
  }

  private static let memory = Mutex(Memory())
  /// Larger parts are hardly ever the same twice.
  private static let largestPart = 1 << 18
  /// Bytes after which a generation is old, and the one before it forgotten.
  private static let generation = 1 << 21

  /// The checksum finds it, and every byte is compared: equal sums are no proof.
  static func find(_ bytes: [UInt8], _ checksum: UInt32, _ compression: Compression) -> PackedPart? {
    guard bytes.count <= largestPart else { return nil }
    let key = Key(checksum: checksum, size: bytes.count, compression: compression)
    let (found, isOld) = memory.withLock { memory in
      memory.young[key].map { ($0, false) } ?? memory.old[key].map { ($0, true) } ?? (nil, false)
    }
    guard let found, found.bytes == bytes else { return nil }
    if isOld { keep(found.part, of: found.bytes, compression) }
    return found.part
  }

  static func keep(_ part: PackedPart, of bytes: [UInt8], _ compression: Compression) {
    guard bytes.count <= largestPart else { return }
    let key = Key(checksum: part.checksum, size: bytes.count, compression: compression)
    memory.withLock { memory in
      guard memory.young[key] == nil else { return }
      memory.size += bytes.count + part.packedSize
      memory.young[key] = Known(bytes: bytes, part: part)
      guard memory.size > generation else { return }
      memory.old = memory.young
      memory.young = [:]
      memory.size = 0
    }
  }
}
