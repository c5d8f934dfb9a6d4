import CZlib

/// Compresses a part piece by piece, with zlib, into memory or a file. Its output may stand before or after that of
/// another stream: `part` ends it so.
struct DeflateStream: ~Copyable {
  /// Where a stream ends.
  enum End {
    /// More of the part follows, from another stream.
    case part
    case whole
  }

  /// Bytes that went in, and their sum.
  private(set) var size = 0
  private(set) var checksum: UInt32 = 0
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

  init(_ compression: Compression) throws(FileError) {
    stream.initialize(to: z_stream())
    guard planner_deflate_init(stream, compression.streamLevel) == Z_OK else {
      stream.deallocate()
      room.deallocate()
      throw FileError(
        "", problem: "can't be written for want of memory", remedy: "close other programs and try again")
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
    room.deallocate()
  }

  mutating func write(
    _ bytes: UnsafeRawBufferPointer, to sink: (UnsafeRawBufferPointer) throws(FileError) -> Void
  ) throws(FileError) {
    size += bytes.count
    checksum = Deflater.checksum(checksum, bytes)
    // zlib counts in 32 bits.
    var rest = bytes[...]
    while !rest.isEmpty {
      try run(UnsafeRawBufferPointer(rebasing: rest.prefix(Self.mostAtOnce)), Z_NO_FLUSH, sink)
      rest = rest.dropFirst(Self.mostAtOnce)
    }
  }

  private static let mostAtOnce = 1 << 24

  mutating func end(
    _ end: End, to sink: (UnsafeRawBufferPointer) throws(FileError) -> Void
  ) throws(FileError) {
    try run(UnsafeRawBufferPointer(start: nil, count: 0), end == .whole ? Z_FINISH : Z_FULL_FLUSH, sink)
  }

  /// For another part.
  mutating func reset() {
    deflateReset(stream)
    size = 0
    checksum = 0
  }

  private func run(
    _ bytes: UnsafeRawBufferPointer, _ flush: CInt,
    _ sink: (UnsafeRawBufferPointer) throws(FileError) -> Void
  ) throws(FileError) {
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: bytes.baseAddress?.assumingMemoryBound(to: Bytef.self))
    stream.pointee.avail_in = uInt(bytes.count)
    repeat {
      stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: Bytef.self)
      stream.pointee.avail_out = uInt(room.count)
      _ = deflate(stream, flush)
      let count = room.count - Int(stream.pointee.avail_out)
      if count > 0 { try sink(UnsafeRawBufferPointer(rebasing: room[..<count])) }
    } while stream.pointee.avail_out == 0
  }
}

extension DeflateStream {
  /// A short text as the beginning, or the end, of a part.
  static func pack(
    _ bytes: ArraySlice<UInt8>, _ compression: Compression, end: End
  ) throws(FileError) -> (packed: [UInt8], size: Int, checksum: UInt32) {
    var stream = try DeflateStream(compression)
    var packed: [UInt8] = []
    try bytes.withUnsafeBufferPointer { bytes throws(FileError) in
      try stream.write(UnsafeRawBufferPointer(bytes)) { packed.append(contentsOf: $0) }
    }
    try stream.end(end) { packed.append(contentsOf: $0) }
    return (packed, stream.size, stream.checksum)
  }

  /// The same, ready to be followed by others (``PackedPart/init(joining:)``).
  static func beginning(_ bytes: ArraySlice<UInt8>, _ compression: Compression) throws(FileError)
    -> PackedPart
  {
    let (packed, size, checksum) = try pack(bytes, compression, end: .part)
    return PackedPart(pieces: [.bytes(packed)], isDeflated: true, size: size, checksum: checksum)
  }

  /// The sum of two pieces of which each sum is known.
  static func checksum(_ first: UInt32, _ second: UInt32, sizeOfSecond: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_combine(uLong(first), uLong(second), Int(sizeOfSecond)))
  }
}
