/// A serial number in a section of a format's code that shows days or times.
struct DateFormatting {
  private let tokens: [FormatCode.Token]

  init(_ tokens: [FormatCode.Token]) { self.tokens = tokens }

  /// Nil for what is no date.
  func text(of number: Double) -> String? {
    let secondsOfDay = 86_400.0
    let decimals = min(3, decimals)
    let parts = [1, 10, 100, 1_000][decimals]
    // Rounded to whole seconds, or what is shown of them, which may carry into the next day.
    let rounded = (number * secondsOfDay * Double(parts)).rounded()
    guard rounded >= 0, rounded < SerialDate.serials.upperBound * secondsOfDay * Double(parts) else {
      return nil
    }
    let total = Int(rounded) / parts
    var fraction = padded(Int(rounded) % parts, decimals)[...]
    guard let date = SerialDate(Double(total / 86_400)) else { return nil }
    let second = total % 86_400
    let isTwelveHours = tokens.contains { if case .halfDay = $0 { true } else { false } }
    var result = ""
    for (position, token) in tokens.enumerated() {
      switch token {
      case .literal(let literal): result += literal
      case .date(let letter, let count) where isElapsed(letter, position):
        result += elapsed(letter, total, count)
      case .date("y", let count): result += count <= 2 ? padded(date.year % 100, 2) : padded(date.year, 4)
      case .date("m", let count) where count <= 2 && isMinute(position):
        result += padded(second / 60 % 60, count)
      case .date("m", let count): result += month(date, count)
      case .date("d", let count): result += day(date, count)
      case .date("h", let count):
        let hour = second / 3_600
        result += padded(isTwelveHours ? (hour + 11) % 12 + 1 : hour, count)
      case .date("s", let count): result += padded(second % 60, count)
      case .elapsed(let letter, let count): result += elapsed(letter, total, count)
      case .halfDay(let isShort):
        let word = second < 43_200 ? "AM" : "PM"
        result += isShort ? String(word.prefix(1)) : word
      case .point: result += "."
      case .group: result += ","
      case .percent: result += "%"
      case .digit(let mark): result += fraction.popFirst().map(String.init) ?? (mark == "0" ? "0" : "")
      case .date, .exponent, .text, .general: break
      }
    }
    return result
  }

  /// Digits of seconds behind the point.
  private var decimals: Int { tokens.count { if case .digit = $0 { true } else { false } } }

  /// Hours, minutes or seconds that stand without brackets beside the same ones in brackets.
  private func isElapsed(_ letter: Character, _ position: Int) -> Bool {
    guard letter != "m" || isMinute(position) else { return false }
    return tokens.contains { if case .elapsed(letter, _) = $0 { true } else { false } }
  }

  private func elapsed(_ letter: Character, _ total: Int, _ count: Int) -> String {
    padded(letter == "h" ? total / 3_600 : letter == "m" ? total / 60 : total, count)
  }

  /// `m` means minutes after hours or seconds, and before seconds.
  private func isMinute(_ position: Int) -> Bool {
    func unit(_ tokens: some Sequence<FormatCode.Token>) -> Character? {
      for token in tokens {
        switch token {
        case .date(let letter, _), .elapsed(let letter, _): return letter
        default: continue
        }
      }
      return nil
    }
    let before = unit(tokens[..<position].reversed())
    return before == "h" || before == "s" || unit(tokens[(position + 1)...]) == "s"
  }

  private func month(_ date: SerialDate, _ count: Int) -> String {
    let name = DateText.months[date.month - 1]
    switch count {
    case ...2: return padded(date.month, count)
    case 3: return String(name.prefix(3))
    case 5: return String(name.prefix(1))
    default: return name
    }
  }

  private func day(_ date: SerialDate, _ count: Int) -> String {
    switch count {
    case ...2: return padded(date.day, count)
    case 3: return String(DateText.weekdays[date.weekday].prefix(3))
    default: return DateText.weekdays[date.weekday]
    }
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, min(width, 16) - digits.count)) + digits
  }
}
