/// A serial number in a section of a format's code that shows days or times.
struct DateFormatting {
  private let tokens: [FormatCode.Token]

  init(_ tokens: [FormatCode.Token]) { self.tokens = tokens }

  /// Nil for what is no date.
  func text(of number: Double) -> String? {
    let secondsOfDay = 86_400.0
    // Rounded to whole seconds, which may carry into the next day.
    let seconds = (number * secondsOfDay).rounded()
    guard seconds >= 0, seconds < SerialDate.serials.upperBound * secondsOfDay else { return nil }
    let total = Int(seconds)
    guard let date = SerialDate(Double(total / 86_400)) else { return nil }
    let second = total % 86_400
    let isTwelveHours = tokens.contains { if case .halfDay = $0 { true } else { false } }
    var result = ""
    for (position, token) in tokens.enumerated() {
      switch token {
      case .literal(let literal): result += literal
      case .date("y", let count): result += count <= 2 ? padded(date.year % 100, 2) : padded(date.year, 4)
      case .date("m", let count) where count <= 2 && isMinute(position):
        result += padded(second / 60 % 60, count)
      case .date("m", let count): result += month(date, count)
      case .date("d", let count): result += day(date, count)
      case .date("h", let count):
        let hour = second / 3_600
        result += padded(isTwelveHours ? (hour + 11) % 12 + 1 : hour, count)
      case .date("s", let count): result += padded(second % 60, count)
      case .elapsed("h", let count): result += padded(total / 3_600, count)
      case .elapsed("m", let count): result += padded(total / 60, count)
      case .elapsed(_, let count): result += padded(total, count)
      case .halfDay(let isShort):
        let word = second < 43_200 ? "AM" : "PM"
        result += isShort ? String(word.prefix(1)) : word
      case .point: result += "."
      case .group: result += ","
      case .percent: result += "%"
      case .digit(let mark): result += mark == "0" ? "0" : ""
      case .date, .exponent, .text, .general: break
      }
    }
    return result
  }

  /// `m` means minutes after hours and before seconds.
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
    return unit(tokens[..<position].reversed()) == "h" || unit(tokens[(position + 1)...]) == "s"
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
