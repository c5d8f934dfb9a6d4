/// Numbers as digits, straight into memory: the shortest that read back as the same number.
enum DigitWriter {
  /// As many bytes as any number takes: sign, 17 digits, point, exponent.
  static let mostBytes = 32
  typealias Place = UnsafeMutablePointer<UInt8>

  /// `00` to `99`, one after the other.
  private static let pairs: StaticString =
    "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"

  /// How many digits it takes.
  @inline(__always)
  static func count(_ value: UInt64) -> Int {
    if value < 10 { return 1 }
    if value < 100 { return 2 }
    if value < 1_000 { return 3 }
    if value < 10_000 { return 4 }
    if value < 100_000 { return 5 }
    if value < 1_000_000 { return 6 }
    var count = 7
    var rest = value / 10_000_000
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count
  }

  /// The number of bytes written comes back.
  @inline(__always)
  static func write(_ value: UInt64, to place: Place) -> Int {
    let count = count(value)
    fill(value, place, count)
    return count
  }

  /// Exactly `count` digits, zeros first.
  @inline(__always)
  private static func fill(_ value: UInt64, _ place: Place, _ count: Int) {
    let pairs = pairs.utf8Start
    var rest = value
    var end = count
    while end >= 2 {
      let pair = Int(truncatingIfNeeded: rest % 100) &* 2
      rest /= 100
      end &-= 2
      place[end] = pairs[pair]
      place[end &+ 1] = pairs[pair &+ 1]
    }
    if end == 1 { place[0] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10) }
  }

  /// Whole numbers without `.0`, others with the fewest digits. Finite numbers only.
  @inline(__always)
  static func write(_ value: Double, to place: Place) -> Int {
    var place = place
    var signed = 0
    let magnitude = value.magnitude
    if value < 0 {
      place[0] = UInt8(ascii: "-")
      place += 1
      signed = 1
    }
    if magnitude < mostExact {
      let whole = UInt64(magnitude)
      if Double(whole) == magnitude { return signed + write(whole, to: place) }
      // Both are exact, so the quotient is the double nearest to the decimal number: what a reader makes of its digits.
      // No other decimal number of up to 15 digits makes the same double, so none is shorter.
      let hundredths = (magnitude * 100).rounded()
      if hundredths < most15Digits, hundredths / 100 == magnitude {
        return signed + writeDecimals(UInt64(hundredths), 2, to: place)
      }
      let small = (magnitude * 1_000_000).rounded()
      if magnitude >= leastWithoutExponent, small < most15Digits, small / 1_000_000 == magnitude {
        return signed + writeDecimals(UInt64(small), 6, to: place)
      }
    }
    return signed + writeSlowly(magnitude, to: place)
  }

  /// From 2 to this power on, Swift writes an exponent.
  private static let mostExact = 0x1p54
  private static let most15Digits = 1e15
  /// Below it too.
  private static let leastWithoutExponent = 0.0001

  /// A number of `decimals` decimals, the last of which may be zeros, and not all of them.
  @inline(__always)
  private static func writeDecimals(_ value: UInt64, _ decimals: Int, to place: Place) -> Int {
    let scale: UInt64 = decimals == 2 ? 100 : 1_000_000
    let whole = write(value / scale, to: place)
    place[whole] = UInt8(ascii: ".")
    fill(value % scale, place + whole + 1, decimals)
    var count = whole + 1 + decimals
    while place[count - 1] == UInt8(ascii: "0") { count -= 1 }
    return count
  }

  @inline(never)
  private static func writeSlowly(_ magnitude: Double, to place: Place) -> Int {
    var text = magnitude.description
    return text.withUTF8 { digits in
      // Swift never writes more than 24 bytes.
      let count = min(digits.count, mostBytes - 1)
      for index in 0..<count { place[index] = digits[index] }
      return count
    }
  }
}
