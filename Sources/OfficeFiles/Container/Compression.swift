/// How much work is put into making a file small. Reading it takes the same time either way.
public enum Compression: Hashable, Sendable {
  /// Small files at a middling price.
  case normal
  /// A third of the time, files about a quarter larger.
  case fast

  /// libdeflate's level, for parts that are there as a whole. At 6 it searches as zlib does at its 6, in half the time.
  var wholeLevel: Int32 {
    switch self {
    case .normal: 6
    case .fast: 1
    }
  }

  /// zlib's level, for parts that come piece by piece.
  var streamLevel: Int32 {
    switch self {
    case .normal: 5
    case .fast: 1
    }
  }
}
