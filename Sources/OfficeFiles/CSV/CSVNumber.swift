/// Numbers as texts of CSV files have them. Only what can't be anything else is one: no leading zeros (they are codes),
/// no more digits than a double holds, thousands only beside decimals.
enum CSVNumber {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  static func value(_ bytes: Bytes, decimal: UInt8) -> Double? {
    guard (1...40).contains(bytes.count), let last = bytes.last, last &- 0x30 < 10 else { return nil }
    let grouping = decimal == UInt8(ascii: ",") ? UInt8(ascii: ".") : UInt8(ascii: ",")
    var place = bytes[0] == UInt8(ascii: "-") ? 1 : 0
    let start = place
    var digits = 0
    var hasDecimals = false
    var group: Int?
    while place < bytes.count {
      let byte = bytes[place]
      if byte &- 0x30 < 10 {
        digits += 1
        if !hasDecimals, let count = group { group = count + 1 }
      } else if byte == decimal, !hasDecimals, place > start {
        guard group ?? 3 == 3 else { return nil }
        hasDecimals = true
      } else if byte == grouping, !hasDecimals, group ?? 3 == 3,
        (1...(group == nil ? 3 : .max)).contains(digits)
      {
        group = 0
      } else {
        break
      }
      place += 1
    }
    guard digits > 0, digits <= 25, group == nil || hasDecimals, bytes[place - 1] != decimal else {
      return nil
    }
    if bytes[start] == UInt8(ascii: "0"), start + 1 < bytes.count, bytes[start + 1] &- 0x30 < 10 {
      return nil
    }
    if !hasDecimals, digits > 15 { return nil }
    if place < bytes.count, !isExponent(bytes[place...], isCertain: hasDecimals) { return nil }
    if group == nil, decimal == UInt8(ascii: ".") || !hasDecimals { return PlainNumber.double(bytes) }
    let plain = bytes.filter { $0 != grouping }.map { $0 == decimal ? UInt8(ascii: ".") : $0 }
    return plain.withUnsafeBufferPointer(PlainNumber.double)
  }

  /// `E+05`; without sign and decimals it may be part of a code, as `12E3`.
  private static func isExponent(_ bytes: Slice<Bytes>, isCertain: Bool) -> Bool {
    guard let letter = bytes.first, letter | 0x20 == UInt8(ascii: "e") else { return false }
    var rest = bytes.dropFirst()
    let sign = rest.first
    let isSigned = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    if isSigned { rest = rest.dropFirst() }
    return (isSigned || isCertain) && (1...3).contains(rest.count) && rest.allSatisfy { $0 &- 0x30 < 10 }
  }

  /// What a field says of the file's decimal mark: `,` or `.` where it can only be that, as in `1.234,5` or `0.25`.
  static func decimalMark(_ bytes: Bytes) -> UInt8? {
    let comma = UInt8(ascii: ",")
    let point = UInt8(ascii: ".")
    let marks = bytes.indices.filter { bytes[$0] == comma || bytes[$0] == point }
    guard let last = marks.last, bytes.count <= 40,
      bytes.allSatisfy({ $0 &- 0x30 < 10 || $0 == comma || $0 == point || $0 == UInt8(ascii: "-") }),
      value(bytes, decimal: bytes[last]) != nil
    else { return nil }
    let decimals = bytes.count - last - 1
    let isGrouped = marks.contains { bytes[$0] != bytes[last] }
    // Three digits after the only mark may be thousands.
    return decimals != 3 || isGrouped || bytes[0] == UInt8(ascii: "0") ? bytes[last] : nil
  }
}
