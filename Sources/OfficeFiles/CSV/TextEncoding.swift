/// How the characters of a text file are stored.
enum TextEncoding: Hashable, Sendable {
  case utf8, windows1252
  case utf16(isBigEndian: Bool)
  case utf32(isBigEndian: Bool)

  /// By the mark at the beginning; else by where zeros stand, since separators and digits have them in wide texts.
  /// Nil: a text of single bytes, UTF-8 or not.
  static func wide(_ head: [UInt8]) -> (encoding: TextEncoding, mark: Int)? {
    if head.starts(with: [0xFF, 0xFE, 0x00, 0x00]), head.count % 4 == 0 || head.count > 1_000 {
      return (.utf32(isBigEndian: false), 4)
    }
    if head.starts(with: [0x00, 0x00, 0xFE, 0xFF]) { return (.utf32(isBigEndian: true), 4) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16(isBigEndian: false), 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16(isBigEndian: true), 2) }
    guard head.count >= 4 else { return nil }
    var zeros = [0, 0, 0, 0]
    for (place, byte) in head.enumerated() where byte == 0 { zeros[place % 4] += 1 }
    let quarter = head.count / 4
    let isMost = zeros.map { $0 * 10 >= quarter * 6 }
    switch (isMost[0], isMost[1], isMost[2], isMost[3]) {
    case (true, true, true, false): return (.utf32(isBigEndian: true), 0)
    case (false, true, true, true): return (.utf32(isBigEndian: false), 0)
    case (true, false, true, false): return (.utf16(isBigEndian: true), 0)
    case (false, true, false, true): return (.utf16(isBigEndian: false), 0)
    default: return nil
    }
  }
}

/// Tells UTF-8 from older encodings: counts the characters of several bytes that are whole and the bytes that can't be
/// any, piece by piece.
struct UTF8Census {
  private(set) var characters = 0
  private(set) var strays = 0
  private var missing = 0

  mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    var place = 0
    while place < bytes.count {
      // Eight at a time while they are ASCII.
      if missing == 0, place + 8 <= raw.count,
        raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        place += 8
        continue
      }
      let byte = bytes[place]
      place += 1
      if byte < 0x80 {
        if missing > 0 { (missing, strays) = (0, strays + 1) }
      } else if byte & 0xC0 == 0x80 {
        if missing == 0 {
          strays += 1
        } else {
          missing -= 1
          if missing == 0 { characters += 1 }
        }
      } else {
        if missing > 0 { strays += 1 }
        missing = byte >= 0xF8 || byte == 0xC0 || byte == 0xC1 ? 0 : byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
        if missing == 0 { strays += 1 }
      }
    }
  }

  /// A file that was cut or pasted together may hold a few broken characters and is UTF-8 nevertheless.
  var isUTF8: Bool { strays == 0 || characters > strays * 2 }
}
