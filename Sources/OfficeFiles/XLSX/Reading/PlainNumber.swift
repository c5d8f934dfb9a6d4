import Spreadsheet

/// Numbers and cell addresses read straight from the parser's bytes.
enum PlainNumber {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Digits alone; nil when they are too many for any use.
  static func integer(_ bytes: Bytes) -> Int? {
    guard (1...15).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  /// `B7`; nil when it is no cell of the grid.
  static func reference(_ bytes: Bytes) -> CellReference? {
    var column = 0
    var row = 0
    var place = 0
    while place < bytes.count {
      let letter = bytes[place] & 0xDF
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter), bytes[place] >= UInt8(ascii: "A"),
        place < 3
      else { break }
      column = column &* 26 &+ Int(letter &- 0x40)
      place += 1
    }
    guard place > 0, bytes.count - place <= 7, place < bytes.count else { return slowReference(bytes) }
    while place < bytes.count {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return slowReference(bytes) }
      row = row &* 10 &+ Int(digit)
      place += 1
    }
    let reference = CellReference(row: row, column: column)
    return reference.isInGrid ? reference : nil
  }

  /// With dollar signs, as hardly anybody writes it.
  private static func slowReference(_ bytes: Bytes) -> CellReference? {
    CellReference(String(decoding: bytes, as: UTF8.self))
  }

  private static let powersOfTen: [Double] = (0...22).reduce(into: []) { powers, _ in
    powers.append((powers.last ?? 0.1) * 10)
  }

  /// A decimal number. At most 15 significant digits and a power of ten up to 22 are both exact as doubles, so that
  /// one multiplication or division gives the nearest double; others take the long way.
  static func double(_ bytes: Bytes) -> Double? {
    var place = 0
    let count = bytes.count
    var isNegative = false
    if place < count, bytes[place] == UInt8(ascii: "-") {
      isNegative = true
      place += 1
    }
    var mantissa: UInt64 = 0
    var digits = 0
    var exponent = 0
    var seen = 0
    var hasPoint = false
    while place < count {
      let digit = bytes[place] &- UInt8(ascii: "0")
      if digit < 10 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
        if mantissa != 0 { digits += 1 }
        if hasPoint { exponent -= 1 }
        seen += 1
        if digits > 15 { return slowDouble(bytes) }
      } else if bytes[place] == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        break
      }
      place += 1
    }
    guard seen > 0 else { return slowDouble(bytes) }
    if place < count {
      guard bytes[place] | 0x20 == UInt8(ascii: "e") else { return slowDouble(bytes) }
      place += 1
      var isDown = false
      if place < count, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") {
        isDown = bytes[place] == UInt8(ascii: "-")
        place += 1
      }
      guard count - place <= 4, let power = integer(Bytes(rebasing: bytes[place...])) else {
        return slowDouble(bytes)
      }
      exponent += isDown ? -power : power
    }
    guard (-22...22).contains(exponent) else { return slowDouble(bytes) }
    let scaled =
      exponent < 0 ? Double(mantissa) / powersOfTen[-exponent] : Double(mantissa) * powersOfTen[exponent]
    return isNegative ? -scaled : scaled
  }

  /// Nil for what is no decimal number, or beyond a double's range.
  private static func slowDouble(_ bytes: Bytes) -> Double? {
    var text = bytes[...]
    while let byte = text.first, byte <= 0x20 { text.removeFirst() }
    while let byte = text.last, byte <= 0x20 { text.removeLast() }
    // Double takes `nan`, `inf` and hexadecimals too.
    let isDecimal = text.allSatisfy { byte in
      byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
        || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    }
    guard isDecimal, let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }
}
