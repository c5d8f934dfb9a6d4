extension StableHash {
  /// FNV-1a of 128 bits: for telling any number of contents apart. 32 lower-case hexadecimal digits.
  /// Source: Fowler, Noll, Vo, RFC 9923.
  @inlinable
  public static func wideHexadecimal(of bytes: some Sequence<UInt8>) -> String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in bytes {
      hash ^= UInt128(byte)
      hash &*= 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
