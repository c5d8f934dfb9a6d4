import CLibZip

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A zip archive while it is written, in memory. Every entry's size is known before it is stored, so that local
/// headers carry it and no Zip64 field; all times are 1980-01-01, so that the same entries make the same bytes.
struct ZipWriter: ~Copyable {
  /// zlib's level: the usual balance of size and time.
  static let deflateLevel: UInt32 = 6
  /// 1980-01-01, 00:00, the first moment that the format knows.
  private static let time: UInt16 = 0
  private static let date: UInt16 = 0x21

  private let archive: OpaquePointer
  private let source: OpaquePointer

  init() throws(FileError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw Self.failure(String(cString: zip_error_strerror(&error)))
    }
    guard let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      zip_source_free(source)
      throw Self.failure(String(cString: zip_error_strerror(&error)))
    }
    zip_source_keep(source)
    self.archive = archive
    self.source = source
  }

  deinit {
    zip_discard(archive)
    zip_source_free(source)
  }

  /// Adds an entry after those that are there.
  mutating func add(_ name: String, _ bytes: [UInt8]) throws(FileError) {
    guard let content = Self.source(of: bytes, in: archive) else { throw failure() }
    let index = zip_file_add(archive, name, content, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(content)
      throw failure()
    }
    let entry = zip_uint64_t(index)
    guard zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, Self.deflateLevel) == 0,
      zip_file_set_dostime(archive, entry, Self.time, Self.date, 0) == 0
    else { throw failure() }
  }

  /// The finished archive.
  consuming func finish() throws(FileError) -> [UInt8] {
    let source = source
    defer { zip_source_free(source) }
    guard zip_close(archive) == 0 else {
      let failure = failure()
      zip_discard(archive)
      discard self
      throw failure
    }
    discard self
    return try Self.bytes(of: source)
  }

  /// A copy of the bytes that libzip frees itself: it compresses them only when the archive is closed.
  private static func source(of bytes: [UInt8], in archive: OpaquePointer) -> OpaquePointer? {
    guard let copy = malloc(max(bytes.count, 1)) else { return nil }
    bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
    }
    guard let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1) else {
      free(copy)
      return nil
    }
    return source
  }

  private static func bytes(of source: OpaquePointer) throws(FileError) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
      throw failure(String(cString: zip_error_strerror(zip_source_error(source))))
    }
    defer { zip_source_close(source) }
    let size = Int(status.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = zip_source_read(
          source, buffer.baseAddress?.advanced(by: count), zip_uint64_t(size - count))
        guard read > 0 else { break }
        count += Int(read)
      }
    }
    guard bytes.count == size else { throw failure("the archive could not be read back") }
    return bytes
  }

  private borrowing func failure() -> FileError { Self.failure(String(cString: zip_strerror(archive))) }

  private static func failure(_ reason: String) -> FileError {
    FileError(
      "", problem: "could not be packed (\(reason))",
      remedy: "free some memory, or write fewer rows, and try again")
  }
}
