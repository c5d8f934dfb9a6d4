extension FormulaFunction {
  /// Texts put together, in another form, or made of numbers.
  @List static var textForms: [FormulaFunction] {
    FormulaFunction("UPPER", 1...1, .text) { .limited($0.text(0).uppercased()) }
    FormulaFunction("LOWER", 1...1, .text) { .limited($0.text(0).lowercased()) }
    FormulaFunction("PROPER", 1...1, .text) { arguments in
      var isInWord = false
      var result = ""
      for character in arguments.text(0) {
        result += isInWord ? character.lowercased() : character.uppercased()
        isInWord = character.isLetter
      }
      return .limited(result)
    }
    FormulaFunction("TRIM", 1...1, .text) {
      .text($0.text(0).split(separator: " ", omittingEmptySubsequences: true).joined(separator: " "))
    }
    FormulaFunction("CLEAN", 1...1, .text) {
      .text(String(String.UnicodeScalarView($0.text(0).unicodeScalars.filter { $0.value >= 32 })))
    }
    FormulaFunction("REPT", 2...2, .text, .number) { arguments in
      let count = arguments.whole(1)
      let text = arguments.text(0)
      if count == 0 || (text.isEmpty && count > 0) { return .text("") }
      guard count > 0, text.utf16.count <= SpreadsheetLimits.cellText / count else { return .error(.value) }
      return .text(String(repeating: text, count: count))
    }
    FormulaFunction("CONCATENATE", 1...255, .text) { arguments in
      .limited((0..<arguments.count).reduce(into: "") { $0 += arguments.text($1) })
    }
    FormulaFunction("CONCAT", 1...255, .area) { arguments in
      joined(arguments, from: 0, separator: "", skipsEmpty: false)
    }
    FormulaFunction("TEXTJOIN", 3...255, .text, .logical, .area) { arguments in
      joined(arguments, from: 2, separator: arguments.text(0), skipsEmpty: arguments.logical(1))
    }
    FormulaFunction("CHAR", 1...1, .number) { arguments in
      WindowsText.character(arguments.whole(0)).map { .text(String(Character($0))) } ?? .error(.value)
    }
    FormulaFunction("CODE", 1...1, .text) { arguments in
      guard let first = arguments.text(0).unicodeScalars.first else { return .error(.value) }
      return .number(Double(WindowsText.code(first)))
    }
    FormulaFunction("UNICHAR", 1...1, .number) { arguments in
      guard let scalar = UInt32(exactly: arguments.whole(0)).flatMap(Unicode.Scalar.init), scalar != "\0"
      else {
        return .error(.value)
      }
      return .text(String(Character(scalar)))
    }
    FormulaFunction("UNICODE", 1...1, .text) { arguments in
      arguments.text(0).unicodeScalars.first.map { .number(Double($0.value)) } ?? .error(.value)
    }
    FormulaFunction("VALUE", 1...1, .value) { arguments in
      switch arguments.value(0) {
      case .boolean: return .error(.value)
      case let value:
        switch value.asNumber {
        case .success(let number): return .finite(number)
        case .failure(let error): return .error(error)
        }
      }
    }
    FormulaFunction("TEXT", 2...2, .value, .text) { arguments in
      FormatCode(arguments.text(1)).text(of: arguments.value(0)).map(CellValue.limited) ?? .error(.value)
    }
  }

  private static func joined(
    _ arguments: Arguments, from start: Int, separator: String, skipsEmpty: Bool
  ) -> CellValue {
    var result = ""
    var isFirst = true
    for position in start..<arguments.count {
      for value in arguments.area(position).values {
        switch value.asText {
        case .success(let text):
          if skipsEmpty && text.isEmpty { continue }
          if !isFirst { result += separator }
          result += text
          isFirst = false
          guard result.utf8.count <= 4 * SpreadsheetLimits.cellText else { return .error(.value) }
        case .failure(let error): return .error(error)
        }
      }
    }
    return .limited(result)
  }
}

/// The character set of Western Windows, which CHAR and CODE count in.
private enum WindowsText {
  /// What stands at 128 to 159.
  private static let special: [UInt32] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
    0x17d,
    0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153,
    0x9d,
    0x17e, 0x178,
  ]

  static func character(_ code: Int) -> Unicode.Scalar? {
    guard (1...255).contains(code) else { return nil }
    return Unicode.Scalar((128...159).contains(code) ? special[code - 128] : UInt32(code))
  }

  /// 63, a question mark, for what the set has not.
  static func code(_ character: Unicode.Scalar) -> Int {
    if let place = special.firstIndex(of: character.value) { return place + 128 }
    return character.value < 256 ? Int(character.value) : 63
  }
}
