/// Where a parser gets its bytes from: a part of a package, or a file that is all markup.
struct MarkupSource {
  typealias Piece = (UnsafeRawBufferPointer) throws(FileError) -> Bool
  let path: String
  /// The part's name, when it is one.
  let part: String?
  let limits: ReadLimits
  /// The time that reading has taken; nil for a text in memory.
  let clock: ReadClock?
  private let reading: (Piece) throws(FileError) -> Void

  /// - Parameter most: How many bytes the part may unpack to, where that is less than for any part.
  init(_ zip: ZipReader, _ entry: Int, atMost most: UInt64? = nil) {
    path = zip.path
    part = zip.entries[entry].name
    limits = zip.limits
    clock = zip.clock
    reading = { piece throws(FileError) in try zip.read(entry, atMost: most, piece) }
  }

  /// A text that is in memory, handed out in pieces of a size.
  init(_ bytes: [UInt8], inPiecesOf size: Int, limits: ReadLimits) {
    path = ""
    part = nil
    self.limits = limits
    clock = nil
    reading = { piece throws(FileError) in
      for start in stride(from: 0, to: bytes.count, by: max(1, size)) {
        let goesOn = try bytes[start..<min(start + size, bytes.count)].withUnsafeBufferPointer {
          bytes throws(FileError) in try piece(UnsafeRawBufferPointer(bytes))
        }
        if !goesOn { return }
      }
    }
  }

  init(file path: String, limits: ReadLimits) throws(FileError) {
    let file = try RawFile(path)
    self.path = path
    part = nil
    self.limits = limits
    let clock = ReadClock(limits, fileBytes: file.size)
    self.clock = clock
    reading = { piece throws(FileError) in try MarkupSource.read(file, limits, clock, piece) }
  }

  /// Hands out the bytes piece by piece; `body` says whether it wants more.
  func read(_ body: Piece) throws(FileError) { try reading(body) }

  private static func read(
    _ file: RawFile, _ limits: ReadLimits, _ clock: ReadClock, _ body: Piece
  ) throws(FileError) {
    let path = file.path
    clock.resume()
    defer { clock.pause() }
    guard file.size <= limits.entryBytes else {
      throw FileError(path, problem: "is larger than is allowed", remedy: "split the workbook")
    }
    var offset: UInt64 = 0
    while offset < file.size {
      let bytes = try file.bytes(from: offset, count: 1 << 16)
      if bytes.isEmpty { return }
      offset += UInt64(bytes.count)
      if clock.isOver { throw ReadClock.error(path) }
      let answer = bytes.withUnsafeBytes { bytes in
        Result { () throws(FileError) in try body(bytes) }
      }
      guard try answer.get() else { return }
    }
  }
}
