import CLibZip

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lets libzip write an archive into a file that is open already: it would make and rename a file of its own
/// otherwise, and not wait until it is on the disk.
final class FileSink {
  private let descriptor: CInt
  private var place: zip_uint64_t = 0
  private var size: zip_uint64_t = 0
  private var error = zip_error_t()
  /// Why the file could not be written.
  private(set) var failure: SystemFailure?

  init(_ descriptor: CInt) { self.descriptor = descriptor }

  /// A source for one archive. The sink must live longer.
  func source(_ error: inout zip_error_t) -> OpaquePointer? {
    zip_source_function_create(Self.callback, Unmanaged.passUnretained(self).toOpaque(), &error)
  }

  private static let callback:
    @convention(c) @Sendable (
      UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, zip_uint64_t, zip_source_cmd_t
    ) -> zip_int64_t = { state, data, count, command in
      guard let state else { return -1 }
      return Unmanaged<FileSink>.fromOpaque(state).takeUnretainedValue().answer(command, data, count)
    }

  private static let supported = CommandBitmap.of(
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
    ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_COMMIT_WRITE,
    ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_WRITE, ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_TELL_WRITE,
    ZIP_SOURCE_REMOVE)

  private func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ count: zip_uint64_t
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_SUPPORTS: return Self.supported
    case ZIP_SOURCE_STAT:
      guard let data else { return -1 }
      // Empty: the archive is new.
      let status = data.assumingMemoryBound(to: zip_stat_t.self)
      zip_stat_init(status)
      status.pointee.valid = zip_uint64_t(ZIP_STAT_SIZE)
      return zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_BEGIN_WRITE:
      (place, size) = (0, 0)
      return 0
    case ZIP_SOURCE_WRITE:
      return write(UnsafeRawBufferPointer(start: data, count: Int(count)))
    case ZIP_SOURCE_SEEK_WRITE:
      guard let data else { return -1 }
      let target = zip_source_seek_compute_offset(place, size, data, count, &error)
      guard target >= 0 else { return -1 }
      place = zip_uint64_t(target)
      return 0
    case ZIP_SOURCE_TELL_WRITE: return zip_int64_t(place)
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&error, data, count)
    default: return 0
    }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> zip_int64_t {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = pwrite(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count, off_t(place))
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        let reason = written < 0 ? SystemFailure.current : SystemFailure(code: EIO)
        failure = reason
        zip_error_set(&error, ZIP_ER_WRITE, reason.code)
        return -1
      }
      place += zip_uint64_t(written)
      size = max(size, place)
      rest = rest.dropFirst(written)
    }
    return zip_int64_t(bytes.count)
  }
}
