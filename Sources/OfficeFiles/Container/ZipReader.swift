import CLibDeflate
import CLibZip

/// A zip archive opened for reading, with everything limited that a hostile one could ask for. Not to be shared
/// between tasks.
final class ZipReader {
  struct Entry {
    var name: String
    var packedBytes: UInt64
    /// As the directory says; nothing may rely on it.
    var declaredBytes: UInt64
    var checksum: UInt32
    var method: UInt16
    var isEncrypted: Bool
    /// The most bytes that reading it has given so far.
    var unpackedBytes: UInt64 = 0
  }

  let path: String
  let limits: ReadLimits
  private(set) var entries: [Entry] = []
  private let archive: OpaquePointer
  private let buffer: UnsafeMutableRawBufferPointer
  private var totalBytes: UInt64 = 0
  let clock: ReadClock

  /// For entries that are unpacked as a whole.
  private var unpacker: OpaquePointer?
  private var room = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  private static let chunk = 1 << 16
  /// Bytes up to which an entry is unpacked as a whole.
  private static let mostWhole: UInt64 = 1 << 20
  static let isDamaged = "is cut off or damaged"

  init(_ path: String, limits: ReadLimits) throws(FileError) {
    self.path = path
    self.limits = limits
    let file = try RawFile(path)
    // Before libzip keeps a record of each.
    if let count = try ZipDirectory.entryCount(file), count > limits.entries {
      throw ZipReader.tooMany(path, count, limits)
    }
    archive = try ZipReader.open(path)
    // Whatever throws before all is set up lets nothing be cleaned up: the buffer comes last.
    clock = ReadClock(limits, fileBytes: file.size)
    buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: ZipReader.chunk, alignment: 16)
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.entries else { throw ZipReader.tooMany(path, UInt64(count), limits) }
    entries.reserveCapacity(Int(max(0, count)))
    var names = Set<String>()
    for index in 0..<UInt64(max(0, count)) {
      var status = zip_stat_t()
      guard zip_stat_index(archive, index, UInt32(ZIP_FL_ENC_RAW), &status) == 0, let name = status.name
      else {
        throw FileError(path, problem: ZipReader.isDamaged, remedy: Sniffing.askAgain)
      }
      let entry = Entry(
        name: ZipReader.printable(String(cString: name)), packedBytes: status.comp_size,
        declaredBytes: status.size, checksum: status.crc, method: status.comp_method,
        isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE))
      guard names.insert(entry.name).inserted else { throw ZipReader.duplicate(path, entry.name) }
      entries.append(entry)
    }
  }

  deinit {
    zip_discard(archive)
    buffer.deallocate()
    room.deallocate()
    if let unpacker { libdeflate_free_decompressor(unpacker) }
  }

  /// Names show up in messages, where control characters could play tricks with a terminal.
  private static func printable(_ name: String) -> String {
    if name.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return name }
    let isControl = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory == .control }
    guard name.unicodeScalars.contains(where: isControl) else { return name }
    return String(String.UnicodeScalarView(name.unicodeScalars.map { isControl($0) ? "?" : $0 }))
  }

  private static func tooMany(_ path: String, _ count: UInt64, _ limits: ReadLimits) -> FileError {
    FileError(
      path, problem: "holds \(count) parts, more than the \(limits.entries) allowed",
      remedy: Sniffing.askAgain)
  }

  private static func open(_ path: String) throws(FileError) -> OpaquePointer {
    var code: Int32 = 0
    if let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) { return archive }
    if code == ZIP_ER_EXISTS { throw duplicate(path, nil) }
    // Some programs write other sizes or flags beside an entry than into the directory. That does no harm as long as
    // no two entries lie over each other.
    guard code == ZIP_ER_INCONS, try ZipDirectory.entriesAreApart(path),
      let archive = zip_open(path, ZIP_RDONLY, &code)
    else { throw FileError(path, problem: isDamaged, remedy: Sniffing.askAgain) }
    return archive
  }

  private static func duplicate(_ path: String, _ name: String?) -> FileError {
    FileError(
      path, part: name, problem: "stands twice in the package, so that programs may see different contents",
      remedy: "open it in Excel or LibreOffice and save it again")
  }

  /// Unpacks an entry piece by piece; `body` says whether it wants more.
  /// - Parameter most: How many bytes this entry may unpack to, where that is less than for any.
  func read(
    _ index: Int, atMost most: UInt64? = nil, _ body: (UnsafeRawBufferPointer) throws(FileError) -> Bool
  ) throws(FileError) {
    let entry = entries[index]
    guard !entry.isEncrypted else {
      throw FileError(
        path, part: entry.name, problem: "is protected by a password",
        remedy: "unpack it with the password and pack it again without one")
    }
    guard entry.method == ZIP_CM_STORE || entry.method == ZIP_CM_DEFLATE else {
      throw FileError(
        path, part: entry.name,
        problem: "is packed in a way that spreadsheets don't use (method \(entry.method))",
        remedy: "open it in Excel or LibreOffice and save it again")
    }
    clock.resume()
    defer { clock.pause() }
    if let whole = whole(index) {
      try check(UInt64(whole.count), index, most)
      _ = try body(whole)
      return
    }
    guard let file = zip_fopen_index(archive, UInt64(index), 0) else { throw damaged(entry.name) }
    defer { zip_fclose(file) }
    var count: UInt64 = 0
    while true {
      let got = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
      guard got >= 0 else { throw damaged(entry.name) }
      if got == 0 { return }
      count += UInt64(got)
      try check(count, index, most)
      guard try body(UnsafeRawBufferPointer(rebasing: buffer[..<Int(got)])) else { return }
    }
  }

  /// A small entry unpacked in one go, in half the time that piece by piece takes; nil for a larger one, and for any
  /// that is not what the directory says of it: reading it piece by piece tells what is wrong.
  private func whole(_ index: Int) -> UnsafeRawBufferPointer? {
    let entry = entries[index]
    guard entry.method == ZIP_CM_DEFLATE, (1...Self.mostWhole).contains(entry.declaredBytes),
      (1...Self.mostWhole).contains(entry.packedBytes),
      let file = zip_fopen_index(archive, UInt64(index), UInt32(ZIP_FL_COMPRESSED))
    else { return nil }
    defer { zip_fclose(file) }
    let packed = Int(entry.packedBytes)
    let unpacked = Int(entry.declaredBytes)
    unpacker = unpacker ?? libdeflate_alloc_decompressor()
    if room.count < packed + unpacked {
      room.deallocate()
      room = .allocate(byteCount: packed + unpacked, alignment: 16)
    }
    guard let unpacker, let target = room.baseAddress else { return nil }
    let source = target + unpacked
    guard zip_fread(file, source, entry.packedBytes) == Int64(packed),
      libdeflate_deflate_decompress(unpacker, source, packed, target, unpacked, nil) == LIBDEFLATE_SUCCESS,
      libdeflate_crc32(0, target, unpacked) == entry.checksum
    else { return nil }
    return UnsafeRawBufferPointer(start: target, count: unpacked)
  }

  /// A whole entry, for small parts.
  func contents(_ index: Int, atMost limit: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(index) { piece throws(FileError) in
      bytes.append(contentsOf: piece)
      return bytes.count < limit
    }
    return bytes
  }

  private func check(_ count: UInt64, _ index: Int, _ most: UInt64?) throws(FileError) {
    let entry = entries[index]
    if count > entry.unpackedBytes {
      totalBytes += count - entry.unpackedBytes
      entries[index].unpackedBytes = count
    }
    let isBomb = count > limits.ratioGrace && count / limits.ratio > entry.packedBytes
    if count > min(limits.entryBytes, most ?? .max) || totalBytes > limits.totalBytes || isBomb {
      throw FileError(
        path, part: entry.name, problem: "unpacks to more than is allowed, as files made to do harm do",
        remedy: Sniffing.askAgain)
    }
    if clock.isOver { throw ReadClock.error(path, part: entry.name) }
  }

  private func damaged(_ part: String) -> FileError {
    FileError(path, part: part, problem: ZipReader.isDamaged, remedy: Sniffing.askAgain)
  }
}
