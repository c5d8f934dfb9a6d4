/// Tells by its number format whether a number is a date, a time or a length of time.
enum NumberFormatKind {
  /// The built-in formats by number (ECMA-376 part 1, 18.8.30), those of Chinese, Japanese and Korean included.
  static func kind(ofBuiltIn id: Int) -> ReadCell.DateKind {
    switch id {
    case 14...17, 27...31, 36, 50...54, 57, 58: .date
    case 18...21, 32...35, 45, 47, 55, 56: .time
    case 22: .dateTime
    case 46: .duration
    default: .none
    }
  }

  /// By a format code. Its first section decides, which is the one for positive numbers.
  static func kind(ofCode code: String) -> ReadCell.DateKind {
    var scanner = Scanner(Array(code.utf8))
    return scanner.kind()
  }

  private enum Token { case date, hour, second, monthOrMinute }

  private struct Scanner {
    private let bytes: [UInt8]
    private var place = 0
    private var tokens: [Token] = []
    private var isElapsed = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private func byte(_ at: Int) -> UInt8 { at < bytes.count ? bytes[at] : 0 }

    private func hasWord(_ word: StaticString) -> Bool {
      word.withUTF8Buffer { word in
        place + word.count <= bytes.count && zip(bytes[place...], word).allSatisfy { $0 | 0x20 == $1 | 0x20 }
      }
    }

    mutating func kind() -> ReadCell.DateKind {
      scan()
      if isElapsed { return .duration }
      var hasDate = false
      var hasTime = false
      for (index, token) in tokens.enumerated() {
        switch token {
        case .date: hasDate = true
        case .hour, .second: hasTime = true
        case .monthOrMinute:
          let isMinute =
            index > 0 && tokens[index - 1] == .hour
            || index + 1 < tokens.count && tokens[index + 1] == .second
          if isMinute { hasTime = true } else { hasDate = true }
        }
      }
      return hasDate ? (hasTime ? .dateTime : .date) : (hasTime ? .time : .none)
    }

    private mutating func scan() {
      if hasWord("standard") { return }
      while place < bytes.count {
        let byte = bytes[place]
        switch byte {
        case UInt8(ascii: ";"): return
        case UInt8(ascii: "\""):
          place += 1
          while place < bytes.count, bytes[place] != UInt8(ascii: "\"") { place += 1 }
        case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "!"):
          place += 1
        case UInt8(ascii: "["):
          bracket()
        default:
          letter(byte | 0x20)
        }
        place += 1
      }
    }

    /// `[h]`, `[mm]` and `[s]` are elapsed time; others are colours, conditions, currencies and languages.
    private mutating func bracket() {
      let start = place + 1
      while place < bytes.count, bytes[place] != UInt8(ascii: "]") { place += 1 }
      let inside = bytes[min(start, place)..<place]
      guard let first = inside.first, inside.allSatisfy({ $0 | 0x20 == first | 0x20 }) else { return }
      switch first | 0x20 {
      case UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s"): isElapsed = true
      default: break
      }
    }

    private mutating func letter(_ lower: UInt8) {
      switch lower {
      case UInt8(ascii: "y"), UInt8(ascii: "d"):
        add(.date)
      case UInt8(ascii: "h"):
        add(.hour)
      case UInt8(ascii: "s"):
        add(.second)
      case UInt8(ascii: "m"):
        if tokens.last != .monthOrMinute || byte(place - 1) | 0x20 != lower { tokens.append(.monthOrMinute) }
      case UInt8(ascii: "g"):
        // Era names; `General` is no date.
        if hasWord("general") { place += 6 } else { add(.date) }
      case UInt8(ascii: "e"):
        // The year of an era, unless it is the exponent of `0.00E+00`.
        let next = byte(place + 1)
        if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { place += 1 } else { add(.date) }
      case UInt8(ascii: "a"):
        if hasWord("am/pm") {
          add(.hour)
          place += 4
        } else if hasWord("a/p") {
          add(.hour)
          place += 2
        } else if hasWord("aaa") {
          // Names of weekdays.
          add(.date)
        }
      default:
        break
      }
    }

    private mutating func add(_ token: Token) {
      if tokens.last != token { tokens.append(token) }
    }
  }
}
