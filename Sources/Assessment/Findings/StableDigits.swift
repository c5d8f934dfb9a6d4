/// FNV-1a of 64 bits in hexadecimal: the same digits on every machine and in every run.
/// Source: Fowler, Noll, Vo, RFC 9923.
enum StableDigits {
  static func of(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      hash ^= UInt64(byte)
      hash &*= 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
