/// Arithmetic that forgives the last bits, as spreadsheet programs do: `0.1+0.2-0.3` is 0. The limits are those of
/// LibreOffice (a difference below 2^-48 of either number is none), so that its results equal ours.
enum Approximate {
  private static let close = 0x1p-48
  private static let near = 0x1p-44
  private static let largestInteger = 0x1p53

  static func equal(_ one: Double, _ other: Double) -> Bool {
    if one == other { return true }
    if one == 0 || other == 0 { return false }
    let difference = abs(one - other)
    guard difference.isFinite else { return false }
    let one = abs(one)
    let other = abs(other)
    if difference > one * near || difference > other * near { return false }
    if isInteger(difference) && isInteger(one) && isInteger(other) { return false }
    return difference < one * close && difference < other * close
  }

  static func sum(_ one: Double, _ other: Double) -> Double {
    (one < 0) != (other < 0) && equal(one, -other) ? 0 : one + other
  }

  static func difference(_ one: Double, _ other: Double) -> Double {
    (one < 0) == (other < 0) && equal(one, other) ? 0 : one - other
  }

  /// The largest whole number that is not above, or is as good as equal.
  static func floor(_ value: Double) -> Double {
    let next = value.rounded(.up)
    return equal(next, value) ? next : value.rounded(.down)
  }

  static func ceiling(_ value: Double) -> Double { -floor(-value) }

  private static func isInteger(_ value: Double) -> Bool {
    value <= largestInteger && value.rounded(.towardZero) == value
  }
}

/// A sum that carries what each addition loses (Kahan, Neumaier).
struct ExactSum {
  private var sum = 0.0
  private var lost = 0.0
  private var last = 0.0
  private(set) var count = 0

  mutating func add(_ value: Double) {
    count += 1
    guard value != 0 else { return }
    take(last)
    last = value
  }

  private mutating func take(_ value: Double) {
    let next = sum + value
    lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
    sum = next
  }

  /// Zero where the last number added takes away as good as all of the rest.
  var value: Double {
    let total = sum + lost
    // After an overflow the lost part is no number.
    return total.isFinite ? Approximate.sum(total, last) : sum + last
  }
}
