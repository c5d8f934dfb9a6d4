/// A number in one section of a format's code.
struct NumberFormatting {
  private let tokens: [FormatCode.Token]

  init(_ tokens: [FormatCode.Token]) { self.tokens = tokens }

  func text(of number: Double, showsSign: Bool) -> String {
    if tokens.contains(.general) {
      let shown = NumberText.short(showsSign ? number : abs(number))
      return literals(replacing: .general, with: shown)
    }
    let digitPlaces = tokens.indices.filter { if case .digit = tokens[$0] { true } else { false } }
    guard let lastDigit = digitPlaces.last, let firstDigit = digitPlaces.first else {
      return (showsSign && number < 0 ? "-" : "")
        + literals(replacing: .text, with: NumberText.general(abs(number)))
    }
    let exponent = tokens.firstIndex { if case .exponent = $0 { true } else { false } }
    let point = tokens.firstIndex(of: .point) ?? exponent ?? tokens.count
    let mantissaEnd = exponent ?? tokens.count
    let decimals = digitPlaces.count { $0 > point && $0 < mantissaEnd }
    let wholeDigits = digitPlaces.count { $0 < point && $0 < mantissaEnd }
    let lastWhole = digitPlaces.last { $0 < point } ?? lastDigit
    let lastMantissa = digitPlaces.last { $0 < mantissaEnd } ?? lastDigit
    let thousands = tokens.indices.count {
      tokens[$0] == .group && (($0 > lastWhole && $0 < point) || ($0 > lastMantissa && $0 < mantissaEnd))
    }
    let isGrouped = tokens.indices.contains { tokens[$0] == .group && $0 > firstDigit && $0 < lastWhole }

    var digits = DecimalDigits(number)
    digits.round()
    if !digits.isZero { digits.point += 2 * tokens.count { $0 == .percent } - 3 * thousands }
    var power = 0
    if exponent != nil && !digits.isZero {
      power = NumberFormatting.power(digits, wholeDigits: wholeDigits)
      digits.point -= power
      let before = digits.point
      digits.round(decimals: decimals)
      if digits.point > before && digits.point > max(wholeDigits, 1) {
        let step = max(wholeDigits, 1)
        digits.point -= step
        power += step
      }
    } else {
      digits.round(decimals: decimals)
    }

    var whole = Whole(digits, placeholders: wholeDigits, isGrouped: isGrouped)
    var decimal = 0
    var powerDigits = String(abs(power))
    var powerPlaces = digitPlaces.count { $0 > mantissaEnd }
    powerDigits = String(repeating: "0", count: max(0, powerPlaces - powerDigits.count)) + powerDigits
    var result = ""
    for (position, token) in tokens.enumerated() {
      switch token {
      case .literal(let literal): result += literal
      case .percent: result += "%"
      case .text: result += NumberText.general(number)
      case .point where position < mantissaEnd:
        if wholeDigits == 0 { result += whole.rest() }
        result += "."
      case .exponent(let signed): result += power < 0 ? "E-" : signed ? "E+" : "E"
      case .digit(let mark):
        if position > mantissaEnd {
          if powerPlaces > 0 {
            result += powerDigits
            powerPlaces = 0
          }
        } else if position > point {
          decimal += 1
          result += NumberFormatting.decimal(digits, decimal, mark)
        } else {
          result += whole.next(mark)
        }
      default: break
      }
    }
    return (showsSign && digits.isNegative ? "-" : "") + result
  }

  /// A digit behind the point; `#` shows none once only zeros follow.
  private static func decimal(_ digits: DecimalDigits, _ place: Int, _ mark: Character) -> String {
    if mark != "0" && digits.digits.count - digits.point < place { return mark == "?" ? " " : "" }
    return String(digits.digit(at: -place))
  }

  /// The power of ten that brings a number before the point, in steps of as many digits as stand there.
  private static func power(_ digits: DecimalDigits, wholeDigits: Int) -> Int {
    let power = digits.point - 1
    guard wholeDigits > 1 else { return power }
    return Int((Double(power) / Double(wholeDigits)).rounded(.down)) * wholeDigits
  }

  private func literals(replacing special: FormatCode.Token, with text: String) -> String {
    tokens.reduce(into: "") { result, token in
      if case .literal(let literal) = token { result += literal }
      if token == special { result += text }
      if token == .percent { result += "%" }
      if token == .point { result += "." }
    }
  }

  /// The digits before the point, handed out to the placeholders from left to right.
  private struct Whole {
    private let digits: DecimalDigits
    private let isGrouped: Bool
    private var left: Int
    private var isFirst = true
    private var hasShown = false

    init(_ digits: DecimalDigits, placeholders: Int, isGrouped: Bool) {
      self.digits = digits
      self.isGrouped = isGrouped
      left = placeholders
    }

    mutating func next(_ mark: Character) -> String {
      var text = isFirst ? surplus() : ""
      isFirst = false
      left -= 1
      text += shown(at: left, mark)
      return text
    }

    /// All digits, where the code has no placeholder for them.
    mutating func rest() -> String { surplus() }

    private mutating func surplus() -> String {
      var text = ""
      for place in stride(from: digits.point - 1, through: left, by: -1) { text += shown(at: place, "#") }
      return text
    }

    private mutating func shown(at place: Int, _ mark: Character) -> String {
      if place >= digits.point && mark != "0" && !hasShown { return mark == "?" ? " " : "" }
      hasShown = true
      let separator = isGrouped && place > 0 && place % 3 == 0 ? "," : ""
      return String(digits.digit(at: place)) + separator
    }
  }
}
