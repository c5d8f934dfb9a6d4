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

  var packedSize: Int { pieces.reduce(0) { $0 + $1.count } }
}
