/// A finite number in decimal digits: 0.d1d2d3... times ten to the power of `point`. Rounding here rounds what a
/// person sees (2.675 to 2.68), not the binary number behind it.
struct DecimalDigits {
  /// Excel shows and keeps no more.
  static let significant = 15

  var isNegative: Bool
  /// 0 to 9, the first not 0; empty for zero.
  var digits: [UInt8]
  var point: Int

  /// The shortest digits that give the number again. What is not finite counts as zero.
  init(_ value: Double) {
    isNegative = value < 0
    digits = []
    point = 0
    guard value.isFinite, value != 0 else { return }
    var exponent = 0
    var seenPoint = false
    var bytes = Array(abs(value).description.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "."): seenPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        exponent = Int(String(decoding: bytes, as: UTF8.self)) ?? 0
        bytes = []
      default:
        let digit = byte &- UInt8(ascii: "0")
        if digits.isEmpty && digit == 0 {
          if seenPoint { point -= 1 }
        } else {
          digits.append(digit)
          if !seenPoint { point += 1 }
        }
      }
    }
    point += exponent
    trim()
  }

  var isZero: Bool { digits.isEmpty }

  /// The digit at ten to the power of `place`.
  func digit(at place: Int) -> UInt8 {
    let index = point - 1 - place
    return digits.indices.contains(index) ? digits[index] : 0
  }

  enum Direction { case nearest, awayFromZero, towardZero }

  /// Keeps `decimals` digits after the point; fewer than none rounds to tens, hundreds ...
  mutating func round(decimals: Int, _ direction: Direction = .nearest) { keep(point + decimals, direction) }

  mutating func round(significant count: Int = DecimalDigits.significant) { keep(count, .nearest) }

  private mutating func keep(_ count: Int, _ direction: Direction) {
    guard count < digits.count else { return }
    let goesUp: Bool
    switch direction {
    case .nearest: goesUp = count >= 0 && digits[count] >= 5
    case .awayFromZero: goesUp = !digits.isEmpty
    case .towardZero: goesUp = false
    }
    let unit = point - count
    digits.removeSubrange(max(count, 0)...)
    if goesUp {
      if digits.isEmpty {
        digits = [1]
        point = unit + 1
        return
      }
      var index = digits.count - 1
      while index >= 0 && digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    trim()
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }

  var value: Double {
    if digits.isEmpty { return 0 }
    let whole = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    return Double("\(isNegative ? "-" : "")\(whole)E\(point - digits.count)") ?? 0
  }
}

extension DecimalDigits {
  /// Rounded to decimals as a person rounds.
  static func rounded(_ value: Double, decimals: Double, _ direction: Direction) -> Double {
    guard value.isFinite, abs(decimals) <= 400 else { return decimals > 0 ? value : 0 }
    var digits = DecimalDigits(value)
    digits.round()
    digits.round(decimals: Int(decimals), direction)
    return digits.value
  }
}
