/// FNV-1a of 64 bits: the same digits for the same text on every machine and in every run. It tells whether a
/// text is the one that is known, not whether somebody forged it.
/// Source: Fowler, Noll, Vo, RFC 9923.
public enum StableHash {
  /// 16 lower-case hexadecimal digits for the UTF-8 bytes of `text`.
  public static func hexadecimal(of text: String) -> String {
    var copy = text
    return copy.withUTF8 { hexadecimal(of: $0) }
  }

  /// 16 lower-case hexadecimal digits for `bytes`.
  @inlinable
  public static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
    hexadecimal(value(of: bytes))
  }

  /// 16 lower-case hexadecimal digits of a hash.
  public static func hexadecimal(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The hash as a number.
  @inlinable
  public static func value(of bytes: some Sequence<UInt8>) -> UInt64 { value(of: bytes, after: offset) }

  @usableFromInline
  static let offset: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of a longer text, of which `before` is that of the beginning.
  @inlinable
  public static func value(of bytes: some Sequence<UInt8>, after before: UInt64) -> UInt64 {
    var hash = before
    for byte in bytes {
      hash ^= UInt64(byte)
      hash &*= 0x0000_0100_0000_01b3
    }
    return hash
  }
}
