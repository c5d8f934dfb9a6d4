/// The rows of the sheets that are being streamed, compressed, in a file without a name.
final class RowStore {
  /// One sheet's rows.
  struct Rows {
    /// Where they lie in the file.
    var start: Int
    var count: Int
    /// Before they were compressed.
    var size: Int
    var checksum: UInt32
  }

  let descriptor: CInt
  /// The first thing that went wrong.
  private(set) var failure: FileError?
  private let file: TemporaryFile
  private var stream: DeflateStream
  private var start = 0
  private var end = 0

  init(_ file: consuming TemporaryFile, _ compression: Compression) throws(FileError) {
    let stream = try DeflateStream(compression)
    descriptor = file.descriptor
    self.file = file
    self.stream = stream
  }

  func write(_ bytes: UnsafeRawBufferPointer) {
    guard failure == nil else { return }
    do {
      try stream.write(bytes) { packed throws(FileError) in try keep(packed) }
    } catch { failure = error }
  }

  /// What was written since the last end.
  func endSheet() throws(FileError) -> Rows {
    if let failure { throw failure }
    try stream.end(.part) { packed throws(FileError) in try keep(packed) }
    let rows = Rows(start: start, count: end - start, size: stream.size, checksum: stream.checksum)
    start = end
    stream.reset()
    return rows
  }

  private func keep(_ packed: UnsafeRawBufferPointer) throws(FileError) {
    try file.write(packed)
    end += packed.count
  }
}
