/// Numbers as texts and texts as numbers.
enum NumberText {
  /// Characters of a number without exponent.
  private static let longest = 20

  /// As a cell without a format shows it where there is room: up to 15 digits, and an exponent where the text
  /// would become longer than 20 characters.
  static func general(_ value: Double) -> String {
    if value.rounded(.towardZero) == value, abs(value) < 1e15 { return String(Int(value)) }
    var digits = DecimalDigits(value)
    digits.round()
    let exponent = digits.point - 1
    if exponent >= longest || (exponent < 0 && 1 - exponent + digits.digits.count > longest) {
      return scientific(digits)
    }
    return plain(digits)
  }

  private static func scientific(_ digits: DecimalDigits) -> String {
    guard !digits.isZero else { return "0" }
    var mantissa = String(digits.digits[0])
    if digits.digits.count > 1 { mantissa += "." + text(digits.digits.dropFirst()) }
    let exponent = digits.point - 1
    let power = String(abs(exponent))
    return
      "\(digits.isNegative ? "-" : "")\(mantissa)E\(exponent < 0 ? "-" : "+")\(power.count < 2 ? "0" : "")\(power)"
  }

  private static func plain(_ digits: DecimalDigits) -> String {
    guard !digits.isZero else { return "0" }
    let sign = digits.isNegative ? "-" : ""
    if digits.point <= 0 {
      return "\(sign)0.\(String(repeating: "0", count: -digits.point))\(text(digits.digits[...]))"
    }
    if digits.point >= digits.digits.count {
      let zeros = String(repeating: "0", count: digits.point - digits.digits.count)
      return "\(sign)\(text(digits.digits[...]))\(zeros)"
    }
    return "\(sign)\(text(digits.digits[..<digits.point])).\(text(digits.digits[digits.point...]))"
  }

  /// As `General` shows it in a text of its own: in 11 characters besides the sign, with an exponent and 6 digits
  /// where more would be needed before the point, or would be lost after it.
  static func short(_ value: Double) -> String {
    var digits = DecimalDigits(value)
    digits.round()
    let decimals = max(0, shortest - max(1, digits.point) - 1)
    var cut = digits
    cut.round(decimals: decimals)
    let losesDigits = digits.point < leastPoint && digits.digits.count - digits.point > decimals
    if digits.isZero || cut.point <= shortest && !losesDigits { return plain(cut) }
    digits.round(significant: 6)
    return scientific(digits)
  }

  /// Characters of `General`, and the place of the point from which on it may cut digits.
  private static let shortest = 11
  private static let leastPoint = -3

  private static func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }

  /// What a person would have typed as a number: `12`, `-1.5`, `1,234.5`, `1e3`, `12%`, `2024-01-31`; else nil.
  static func number(_ text: String) -> Double? {
    var bytes = Array(text.utf8)[...]
    trim(&bytes)
    guard let first = bytes.first, first < 0x80 else { return nil }
    var percents = 0
    while bytes.last == UInt8(ascii: "%") {
      bytes.removeLast()
      percents += 1
      trim(&bytes)
    }
    guard percents <= 1 else { return nil }
    if let value = plain(bytes) { return percents == 1 ? value / 100 : value }
    // Unlike a number, a date may have no spaces around it.
    return percents == 0 ? DateText.isoSerial(Array(text.utf8)[...]) : nil
  }

  private static func trim(_ bytes: inout ArraySlice<UInt8>) {
    while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
  }

  /// Sign, digits with commas between thousands, point, digits, exponent.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> Double? {
    var kept: [UInt8] = []
    var rest = bytes
    var digits = 0
    var group: Int?
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      kept.append(rest.removeFirst())
    }
    while let byte = rest.first, isDigit(byte) || byte == UInt8(ascii: ",") {
      rest.removeFirst()
      if byte == UInt8(ascii: ",") {
        guard digits > 0, group == nil ? digits <= 3 : group == 3 else { return nil }
        group = 0
      } else {
        kept.append(byte)
        digits += 1
        if let count = group { group = count + 1 }
      }
    }
    guard group == nil || group == 3 else { return nil }
    if rest.first == UInt8(ascii: ".") {
      kept.append(rest.removeFirst())
      while isDigit(rest.first) {
        kept.append(rest.removeFirst())
        digits += 1
      }
      if !isDigit(kept.last) { kept.append(UInt8(ascii: "0")) }
    }
    guard digits > 0 else { return nil }
    if let letter = rest.first, letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") {
      kept.append(rest.removeFirst())
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        kept.append(rest.removeFirst())
      }
      guard isDigit(rest.first) else { return nil }
      while isDigit(rest.first) { kept.append(rest.removeFirst()) }
    }
    guard rest.isEmpty, let value = Double(String(decoding: kept, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }
}
