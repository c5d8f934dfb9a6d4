/// Turns the bytes of a text file into UTF-8, piece by piece. Zeros are dropped: they are no characters.
struct TextDecoder {
  private let encoding: TextEncoding
  /// What is left of a unit or a pair that the last piece broke off.
  private var pending: [UInt8] = []
  private var lead: UInt16?

  init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// Appends a piece's characters.
  mutating func decode(_ piece: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
    switch encoding {
    case .utf8:
      if piece.contains(0) {
        result.append(contentsOf: piece.lazy.filter { $0 != 0 })
      } else {
        result.append(contentsOf: piece)
      }
    case .windows1252:
      for byte in piece where byte != 0 {
        if byte < 0x80 {
          result.append(byte)
        } else {
          append(byte < 0xA0 ? TextDecoder.windows[Int(byte) - 0x80] : UInt32(byte), to: &result)
        }
      }
    case .utf16(let isBigEndian):
      units(piece, width: 2, isBigEndian) { decoder, unit in
        decoder.append(unit: UInt16(truncatingIfNeeded: unit), to: &result)
      }
    case .utf32(let isBigEndian):
      units(piece, width: 4, isBigEndian) { decoder, unit in decoder.append(unit, to: &result) }
    }
  }

  /// The file ends.
  mutating func finish(to result: inout [UInt8]) {
    if lead != nil { append(0xFFFD, to: &result) }
    lead = nil
  }

  private mutating func units(
    _ piece: UnsafeBufferPointer<UInt8>, width: Int, _ isBigEndian: Bool,
    _ body: (inout TextDecoder, UInt32) -> Void
  ) {
    for byte in piece {
      pending.append(byte)
      guard pending.count == width else { continue }
      var unit: UInt32 = 0
      for byte in pending { unit = unit << 8 | UInt32(byte) }
      if !isBigEndian {
        unit = width == 2 ? UInt32(UInt16(truncatingIfNeeded: unit).byteSwapped) : unit.byteSwapped
      }
      pending.removeAll(keepingCapacity: true)
      body(&self, unit)
    }
  }

  private mutating func append(unit: UInt16, to result: inout [UInt8]) {
    if let high = lead {
      lead = nil
      if UTF16.isTrailSurrogate(unit) {
        append(0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF)), to: &result)
        return
      }
      append(0xFFFD, to: &result)
    }
    if UTF16.isLeadSurrogate(unit) { lead = unit } else { append(UInt32(unit), to: &result) }
  }

  private func append(_ value: UInt32, to result: inout [UInt8]) {
    if value == 0 { return }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    for byte in Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter {
      result.append(byte)
    }
  }

  /// What Windows-1252 has between 0x80 and 0x9F; places without a character stand for themselves.
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
