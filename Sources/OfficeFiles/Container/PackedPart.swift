/// A part as it lies in an archive: compressed, with what the archive tells of it.
struct PackedPart: Sendable {
  /// The compressed bytes lie one piece after the other.
  enum Piece: Sendable {
    case bytes([UInt8])
    /// In a file that stays open until the archive is finished.
    case file(descriptor: CInt, start: Int, count: Int)

    var count: Int {
      switch self {
      case .bytes(let bytes): bytes.count
      case .file(_, _, let count): count
      }
    }
  }

  var pieces: [Piece]
  /// Stored as it is where compressing doesn't make it smaller, as with pictures.
  var isDeflated: Bool
  /// Of the part before it was compressed.
  var size: Int
  var checksum: UInt32

  /// Pieces of one part, one after the other; all but the last end at a byte (``DeflateStream/End/part``).
  init(joining parts: [PackedPart]) {
    self.init(pieces: [], isDeflated: true, size: 0, checksum: 0)
    for part in parts {
      pieces += part.pieces
      size += part.size
      checksum = DeflateStream.checksum(checksum, part.checksum, sizeOfSecond: part.size)
    }
  }

  init(pieces: [Piece], isDeflated: Bool, size: Int, checksum: UInt32) {
    self.pieces = pieces
    self.isDeflated = isDeflated
    self.size = size
    self.checksum = checksum
  }

  var packedSize: Int { pieces.reduce(0) { $0 + $1.count } }
}
