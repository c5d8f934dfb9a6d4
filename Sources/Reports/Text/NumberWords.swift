/// Numbers as people read them, the same in every locale: `1,250,000`, `66.7 %`, `0.85`.
public enum NumberWords {
  /// At most `places` decimals, zeros at the end left out; thousands apart.
  public static func decimal(_ number: Double, places: Int = 2) -> String {
    guard number.isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (number.magnitude * scale).rounded()
    guard scaled < 9e15, let units = Int(exactly: scaled) else { return number.description }
    let whole = units / Int(scale)
    var digits = String(units % Int(scale))
    digits = String(repeating: "0", count: max(0, places - digits.count)) + digits
    while digits.last == "0" { digits.removeLast() }
    let sign = number < 0 && units != 0 ? "-" : ""
    return sign + grouped(whole) + (places == 0 || digits.isEmpty ? "" : "." + digits)
  }

  /// Exactly `places` decimals, for columns of numbers.
  public static func fixed(_ number: Double, places: Int) -> String {
    let text = decimal(number, places: places)
    guard places > 0, number.isFinite, !text.contains("e") else { return text }
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    return text + (decimals == 0 ? "." : "") + String(repeating: "0", count: places - decimals)
  }

  /// A fraction as per cent.
  public static func percent(_ fraction: Double, places: Int = 1) -> String {
    decimal(fraction * 100, places: places) + " %"
  }

  /// Whole units; cents only where there are some and the amount is small.
  public static func money(_ amount: Double) -> String {
    decimal(amount, places: amount.magnitude < 1_000 ? 2 : 0)
  }

  /// `1 deal`, `3 deals`.
  public static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? one : many ?? one + "s")"
  }

  /// `a`, `a and b`, `a, b and c`.
  public static func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// `a`, `a or b`, `a, b or c`.
  public static func alternatives(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return (number < 0 ? "-" : "") + result
  }
}
