/// A number format's code, as TEXT takes it: `0.0%`, `#,##0.00;-0`, `yyyy-mm-dd`, `[>=100]0;0.0`.
struct FormatCode {
  enum Token: Hashable {
    case literal(String)
    /// `0`, `#` or `?`.
    case digit(Character)
    case point, group, percent
    /// `E+` or `E-`.
    case exponent(signed: Bool)
    /// A run of one letter of `ymdhs`, in lower case.
    case date(Character, Int)
    /// `[h]`, `[m]` or `[s]`: hours beyond a day.
    case elapsed(Character, Int)
    /// `AM/PM` or `A/P`.
    case halfDay(isShort: Bool)
    case text, general
  }

  struct Section {
    var tokens: [Token] = []
    var condition: (BinaryOperator, Double)?
    var isDate: Bool {
      tokens.contains {
        switch $0 {
        case .date, .elapsed, .halfDay: true
        default: false
        }
      }
    }
    var isElapsed: Bool { tokens.contains { if case .elapsed = $0 { true } else { false } } }
  }

  private(set) var sections: [Section] = []

  init(_ code: String) { sections = FormatCodeReader.sections(of: code) }

  /// Nil where Excel gives `#VALUE!`, as for a negative date.
  func text(of value: CellValue) -> String? {
    switch value {
    case .error: return nil
    case .text(let text):
      if let number = NumberText.number(text) { return formatted(number) }
      return format(text)
    case .boolean(let boolean): return boolean ? "TRUE" : "FALSE"
    case .blank: return formatted(0)
    case .number(let number): return formatted(number)
    }
  }

  private func format(_ text: String) -> String {
    guard
      let section = sections.count >= 4 ? sections[3] : sections.first(where: { $0.tokens.contains(.text) })
    else {
      return text
    }
    return section.tokens.reduce(into: "") { result, token in
      if case .literal(let literal) = token { result += literal }
      if token == .text { result += text }
    }
  }

  private func formatted(_ number: Double) -> String? {
    guard let (section, showsSign) = section(for: number) else { return "" }
    if section.tokens.isEmpty { return sections.count == 1 ? "" : (showsSign && number < 0 ? "-" : "") }
    if section.isDate {
      // Lengths of time may be negative, days and times of day may not.
      let text = DateFormatting(section.tokens).text(of: section.isElapsed ? abs(number) : number)
      return number < 0 && showsSign ? text.map { "-" + $0 } : text
    }
    // Fractions.
    if section.tokens.contains(.literal("/")) { return nil }
    return NumberFormatting(section.tokens).text(of: number, showsSign: showsSign)
  }

  /// The section for a number, and whether a minus sign has to be written: the section for negative numbers says
  /// itself how they look.
  private func section(for number: Double) -> (Section, showsSign: Bool)? {
    guard let first = sections.first else { return nil }
    if sections.contains(where: { $0.condition != nil }) {
      for (position, section) in sections.prefix(3).enumerated() {
        guard let (sign, limit) = section.condition else {
          return (section, showsSign: position == 0 || sections.count < 3)
        }
        if sign.holds(for: number < limit ? -1 : number > limit ? 1 : 0) { return (section, showsSign: true) }
      }
      if sections.count == 1 { return (Section(tokens: [.general]), showsSign: true) }
      return (first, showsSign: true)
    }
    let numeric = sections.count >= 4 ? 3 : sections.count
    if number < 0 && numeric >= 2 { return (sections[1], showsSign: false) }
    if number == 0 && numeric >= 3 { return (sections[2], showsSign: true) }
    return (first, showsSign: true)
  }
}

/// Cuts a code into sections and tokens.
enum FormatCodeReader {
  static func sections(of code: String) -> [FormatCode.Section] {
    var sections = [FormatCode.Section()]
    var rest = Array(code)[...]
    func add(_ token: FormatCode.Token) { sections[sections.count - 1].tokens.append(token) }
    while let character = rest.popFirst() {
      switch character {
      case ";": sections.append(FormatCode.Section())
      case "\"":
        add(.literal(String(rest.prefix { $0 != "\"" })))
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "!": if let next = rest.popFirst() { add(.literal(String(next))) }
      case "_":
        rest = rest.dropFirst()
        add(.literal(" "))
      case "*": rest = rest.dropFirst()
      case "[":
        let inner = String(rest.prefix { $0 != "]" })
        rest = rest.drop { $0 != "]" }.dropFirst()
        bracket(inner, &sections[sections.count - 1])
      case "0", "#", "?": add(.digit(character))
      case ".": add(.point)
      case ",": add(.group)
      case "%": add(.percent)
      case "@": add(.text)
      case "E", "e":
        if let sign = rest.first, sign == "+" || sign == "-" {
          rest = rest.dropFirst()
          add(.exponent(signed: sign == "+"))
        } else if character == "e" {
          // The year, whatever the number of letters.
          rest = rest.drop { $0 == "e" }
          add(.date("y", 4))
        } else {
          add(.literal(String(character)))
        }
      case "A", "a":
        if starts(rest, with: "m/pm") {
          rest = rest.dropFirst(4)
          add(.halfDay(isShort: false))
        } else if starts(rest, with: "/p") {
          rest = rest.dropFirst(2)
          add(.halfDay(isShort: true))
        } else {
          add(.literal(String(character)))
        }
      case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S":
        let letter = Character(character.lowercased())
        let run = rest.prefix { $0.lowercased() == String(letter) }
        rest = rest.dropFirst(run.count)
        add(.date(letter, run.count + 1))
      case "G" where starts(rest, with: "eneral"), "g" where starts(rest, with: "eneral"):
        rest = rest.dropFirst(6)
        add(.general)
      default: add(.literal(String(character)))
      }
    }
    return sections
  }

  private static func starts(_ rest: ArraySlice<Character>, with word: String) -> Bool {
    rest.prefix(word.count).map { $0.lowercased() }.joined() == word
  }

  /// Conditions and elapsed time; colours and locales change nothing in a text but for a currency's sign.
  private static func bracket(_ inner: String, _ section: inout FormatCode.Section) {
    let lower = inner.lowercased()
    if let letter = lower.first, "hms".contains(letter), lower.allSatisfy({ $0 == letter }) {
      section.tokens.append(.elapsed(letter, lower.count))
    } else if inner.hasPrefix("$") {
      let sign = inner.dropFirst().prefix { $0 != "-" }
      if !sign.isEmpty { section.tokens.append(.literal(String(sign))) }
    } else {
      let signs: [BinaryOperator] = [.lessOrEqual, .greaterOrEqual, .notEqual, .less, .greater, .equal]
      if let sign = signs.first(where: { inner.hasPrefix($0.rawValue) }),
        let limit = Double(String(inner.dropFirst(sign.rawValue.count).drop { $0 == " " }))
      {
        section.condition = (sign, limit)
      }
    }
  }
}
