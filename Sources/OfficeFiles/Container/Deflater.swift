import CLibDeflate
import Synchronization

/// Compresses whole parts, with libdeflate.
enum Deflater {
  /// Compressors that nobody uses right now. Making one costs more than compressing a small part.
  private static let idle = Mutex<[Compressor]>([])
  private static let mostIdle = 8

  private struct Compressor: @unchecked Sendable {
    let pointer: OpaquePointer
    let level: Int32
  }

  /// The part in deflate form, or as it is when that is no larger.
  static func pack(_ bytes: [UInt8], _ compression: Compression) -> PackedPart {
    let checksum = bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    if let known = PackedParts.find(bytes, checksum, compression) { return known }
    let packed = deflate(bytes, compression.wholeLevel) ?? bytes
    let isDeflated = packed.count < bytes.count
    let part = PackedPart(
      pieces: [.bytes(isDeflated ? packed : bytes)], isDeflated: isDeflated, size: bytes.count,
      checksum: checksum)
    PackedParts.keep(part, of: bytes, compression)
    return part
  }

  /// Bytes in deflate form however large that is, to stand after pieces that end at a byte.
  static func end(_ bytes: [UInt8], _ compression: Compression) -> PackedPart {
    let packed = deflate(bytes, compression.wholeLevel) ?? stored(bytes, isLast: true)
    return PackedPart(
      pieces: [.bytes(packed)], isDeflated: true, size: bytes.count,
      checksum: bytes.withUnsafeBytes { checksum(0, $0) })
  }

  /// Few bytes as they are, in deflate form, with other pieces to follow.
  static func beginning(_ bytes: [UInt8]) -> PackedPart {
    PackedPart(
      pieces: [.bytes(stored(bytes, isLast: false))], isDeflated: true, size: bytes.count,
      checksum: bytes.withUnsafeBytes { checksum(0, $0) })
  }

  /// Blocks without compression. Source: RFC 1951, 3.2.4.
  private static func stored(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    let longest = 0xFFFF
    var blocks: [UInt8] = []
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(longest)
      rest = rest.dropFirst(longest)
      let length = UInt16(block.count)
      blocks.append(isLast && rest.isEmpty ? 1 : 0)
      for number in [length, ~length] { blocks += [UInt8(number & 0xFF), UInt8(number >> 8)] }
      blocks += block
    } while !rest.isEmpty
    return blocks
  }

  /// The same sum, continued: of what came before and then these bytes.
  static func checksum(_ before: UInt32, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
    libdeflate_crc32(before, bytes.baseAddress, bytes.count)
  }

  /// Nothing when there is no memory for it: then the part is stored as it is.
  private static func deflate(_ bytes: [UInt8], _ level: Int32) -> [UInt8]? {
    guard let compressor = take(level) else { return nil }
    defer { giveBack(compressor) }
    let bound = libdeflate_deflate_compress_bound(compressor.pointer, bytes.count)
    let packed = [UInt8](unsafeUninitializedCapacity: bound) { room, count in
      count = bytes.withUnsafeBytes {
        libdeflate_deflate_compress(
          compressor.pointer, $0.baseAddress, $0.count, room.baseAddress, room.count)
      }
    }
    guard !packed.isEmpty else { return nil }
    // The room that a small part didn't need would be kept with it.
    return bound < 1 << 20 ? Array(packed[...]) : packed
  }

  private static func take(_ level: Int32) -> Compressor? {
    let found = idle.withLock { idle in
      idle.lastIndex { $0.level == level }.map { idle.remove(at: $0) }
    }
    return found ?? libdeflate_alloc_compressor(level).map { Compressor(pointer: $0, level: level) }
  }

  private static func giveBack(_ compressor: Compressor) {
    let isKept = idle.withLock { idle in
      guard idle.count < mostIdle else { return false }
      idle.append(compressor)
      return true
    }
    if !isKept { libdeflate_free_compressor(compressor.pointer) }
  }
}
