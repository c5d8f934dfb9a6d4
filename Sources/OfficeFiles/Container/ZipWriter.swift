import CLibZip
import Dispatch

/// A zip archive while it is written. Every entry's sizes are known before it is stored, so that local headers carry
/// them and no Zip64 field; all times are 1980-01-01 and parts are compressed each for itself, so that the same
/// entries make the same bytes, however many processors there are.
struct ZipWriter {
  /// 1980-01-01, 00:00, the first moment that the format knows.
  private static let time: UInt16 = 0
  private static let date: UInt16 = 0x21

  private enum Content: Sendable {
    case plain([UInt8])
    case packed(PackedPart)
  }

  private let compression: Compression
  private var names: [String] = []
  private var contents: [Content] = []

  init(_ compression: Compression = .normal) { self.compression = compression }

  /// Adds an entry after those that are there.
  mutating func add(_ name: String, _ bytes: [UInt8]) {
    names.append(name)
    contents.append(.plain(bytes))
  }

  /// Adds an entry that is compressed already.
  mutating func add(_ name: String, _ part: PackedPart) {
    names.append(name)
    contents.append(.packed(part))
  }

  /// The finished archive.
  func finish() throws(FileError) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw Self.failure(&error) }
    defer { zip_source_free(target) }
    if let reason = store(into: target, &error) { throw Self.failure(reason) }
    return try Self.bytes(of: target)
  }

  /// Writes the archive into an open, empty file; `path` is the name by which an error calls it.
  func finish(into descriptor: CInt, of path: String) throws(FileError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let sink = FileSink(descriptor)
    try withExtendedLifetime(sink) { () throws(FileError) in
      guard let target = sink.source(&error) else { throw Self.failure(&error) }
      defer { zip_source_free(target) }
      guard let reason = store(into: target, &error) else { return }
      if let failure = sink.failure { throw failure.error(path, "could not be written") }
      throw Self.failure(reason)
    }
  }

  /// Writes the archive to its place, whole or not at all.
  func write(to path: String, overwrite: Bool) throws(FileError) {
    var output = try OutputFile(path, overwrite: overwrite)
    try finish(into: output.descriptor, of: path)
    try output.commit()
  }

  // MARK: Compressing

  /// Bytes from which on it pays to wake another processor up for them.
  private static let worthSharing = 1 << 18

  private func packed() -> [PackedPart] {
    var parts: [PackedPart?] = contents.map { if case .packed(let part) = $0 { part } else { nil } }
    var size = 0
    // The largest first, so that none is left over for one processor alone at the end.
    var waiting: [(place: Int, bytes: [UInt8])] = []
    for (place, content) in contents.enumerated() {
      guard case .plain(let bytes) = content else { continue }
      waiting.append((place, bytes))
      size += bytes.count
    }
    if size < Self.worthSharing || waiting.count < 2 {
      for (place, bytes) in waiting { parts[place] = Deflater.pack(bytes, compression) }
    } else {
      waiting.sort { ($1.bytes.count, $0.place) < ($0.bytes.count, $1.place) }
      let (jobs, compression) = (waiting, compression)
      let results = SharedResults<PackedPart>(jobs.count)
      DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
        results.set(Deflater.pack(jobs[index].bytes, compression), at: index)
      }
      for (job, part) in zip(jobs, results.all) { parts[job.place] = part }
    }
    return parts.compactMap(\.self)
  }

  // MARK: Storing

  /// The reason when it fails.
  private func store(into target: OpaquePointer, _ error: inout zip_error_t) -> String? {
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      return String(cString: zip_error_strerror(&error))
    }
    for (name, part) in zip(names, packed()) {
      guard Self.add(name, part, to: archive) else {
        defer { zip_discard(archive) }
        return String(cString: zip_strerror(archive))
      }
    }
    guard zip_close(archive) == 0 else {
      defer { zip_discard(archive) }
      return String(cString: zip_strerror(archive))
    }
    return nil
  }

  private static func add(_ name: String, _ part: PackedPart, to archive: OpaquePointer) -> Bool {
    guard let content = ReadySource.make(part, for: archive) else { return false }
    let index = zip_file_add(archive, name, content, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(content)
      return false
    }
    let entry = zip_uint64_t(index)
    let method = part.isDeflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE
    return zip_set_file_compression(archive, entry, method, 0) == 0
      && zip_file_set_dostime(archive, entry, time, date, 0) == 0
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

  private static func failure(_ error: inout zip_error_t) -> FileError {
    failure(String(cString: zip_error_strerror(&error)))
  }

  private static func failure(_ reason: String) -> FileError {
    FileError(
      "", problem: "could not be packed (\(reason))",
      remedy: "free some memory, or write fewer rows, and try again")
  }
}
