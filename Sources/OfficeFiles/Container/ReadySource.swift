import CLibZip

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Hands a part that is compressed already to libzip, with all that it would otherwise find out by itself.
final class ReadySource {
  private let part: PackedPart
  private var piece = 0
  private var offset = 0
  private var error = zip_error_t()

  private init(_ part: PackedPart) { self.part = part }

  /// libzip frees the source together with the archive.
  static func make(_ part: PackedPart, for archive: OpaquePointer) -> OpaquePointer? {
    let state = Unmanaged.passRetained(ReadySource(part))
    guard let source = zip_source_function(archive, callback, state.toOpaque()) else {
      state.release()
      return nil
    }
    return source
  }

  private static let callback:
    @convention(c) @Sendable (
      UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, zip_uint64_t, zip_source_cmd_t
    ) -> zip_int64_t = { state, data, count, command in
      guard let state else { return -1 }
      let source = Unmanaged<ReadySource>.fromOpaque(state)
      if command == ZIP_SOURCE_FREE {
        source.release()
        return 0
      }
      return source.takeUnretainedValue().answer(command, data, count)
    }

  private static let supported = CommandBitmap.of(
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
    ZIP_SOURCE_SUPPORTS)

  private func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ count: zip_uint64_t
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_SUPPORTS: return Self.supported
    case ZIP_SOURCE_OPEN:
      (piece, offset) = (0, 0)
      return 0
    case ZIP_SOURCE_READ:
      guard let data else { return -1 }
      return read(UnsafeMutableRawBufferPointer(start: data, count: Int(count)))
    case ZIP_SOURCE_STAT:
      guard let data else { return -1 }
      describe(data.assumingMemoryBound(to: zip_stat_t.self))
      return zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&error, data, count)
    default: return 0
    }
  }

  private func describe(_ status: UnsafeMutablePointer<zip_stat_t>) {
    zip_stat_init(status)
    status.pointee.valid = zip_uint64_t(
      ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC)
    status.pointee.size = zip_uint64_t(part.size)
    status.pointee.comp_size = zip_uint64_t(part.packedSize)
    status.pointee.comp_method = zip_uint16_t(part.isDeflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE)
    status.pointee.crc = part.checksum
  }

  private func read(_ room: UnsafeMutableRawBufferPointer) -> zip_int64_t {
    var filled = 0
    while filled < room.count, piece < part.pieces.count {
      let rest = min(part.pieces[piece].count - offset, room.count - filled)
      guard rest > 0 else {
        piece += 1
        offset = 0
        continue
      }
      let space = UnsafeMutableRawBufferPointer(rebasing: room[filled..<filled + rest])
      switch part.pieces[piece] {
      case .bytes(let bytes):
        bytes.withUnsafeBytes {
          space.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + rest]))
        }
        filled += rest
        offset += rest
      case .file(let descriptor, let start, _):
        let got = pread(descriptor, space.baseAddress, rest, off_t(start + offset))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          zip_error_set(&error, ZIP_ER_READ, got < 0 ? errno : EIO)
          return -1
        }
        filled += got
        offset += got
      }
    }
    return zip_int64_t(filled)
  }
}

/// What a source can do, as libzip asks for it. Its own function for that takes a variable number of arguments.
enum CommandBitmap {
  static func of(_ commands: zip_source_cmd_t...) -> zip_int64_t {
    commands.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
  }
}
