extension FormulaFunction {
  /// Parts of texts and places in them. Places and lengths count UTF-16 units, as Excel does.
  @List static var textParts: [FormulaFunction] {
    FormulaFunction("LEN", 1...1, .text) { .number(Double($0.text(0).utf16.count)) }
    FormulaFunction("LEFT", 1...2, .text, .number) { arguments in
      let count = arguments.whole(1, absent: 1)
      return count < 0 ? .error(.value) : .text(units(arguments.text(0), 0, count))
    }
    FormulaFunction("RIGHT", 1...2, .text, .number) { arguments in
      let count = arguments.whole(1, absent: 1)
      let text = arguments.text(0)
      return count < 0 ? .error(.value) : .text(units(text, max(text.utf16.count - count, 0), count))
    }
    FormulaFunction("MID", 3...3, .text, .number, .number) { arguments in
      let start = arguments.whole(1)
      let count = arguments.whole(2)
      return start < 1 || count < 0 ? .error(.value) : .text(units(arguments.text(0), start - 1, count))
    }
    FormulaFunction("FIND", 2...3, .text, .text, .number) { arguments in
      let wanted = Array(arguments.text(0).utf16)
      let text = Array(arguments.text(1).utf16)
      let start = arguments.whole(2, absent: 1)
      guard start >= 1, start <= text.count + 1, text.count - (start - 1) >= wanted.count else {
        return .error(.value)
      }
      for place in start - 1...text.count - wanted.count
      where text[place..<place + wanted.count].elementsEqual(wanted) {
        return .number(Double(place + 1))
      }
      return .error(.value)
    }
    FormulaFunction("SEARCH", 2...3, .text, .text, .number) { arguments in
      let pattern = Wildcard(arguments.text(0))
      let text = Array(arguments.text(1).lowercased())
      let start = arguments.whole(2, absent: 1)
      guard start >= 1 else { return .error(.value) }
      var units = 0
      for place in 0...text.count {
        if units >= start - 1, pattern.end(in: text, from: place, whole: false) != nil {
          return place == text.count && place > 0 && !arguments.text(0).isEmpty
            && !arguments.text(0).hasPrefix("*")
            ? .error(.value) : .number(Double(units + 1))
        }
        if place < text.count { units += text[place].utf16.count }
      }
      return .error(.value)
    }
    FormulaFunction("REPLACE", 4...4, .text, .number, .number, .text) { arguments in
      let text = arguments.text(0)
      let start = arguments.whole(1)
      let count = arguments.whole(2)
      guard start >= 1, count >= 0 else { return .error(.value) }
      return .limited(
        units(text, 0, start - 1) + arguments.text(3) + units(text, start - 1 + count, text.utf16.count))
    }
    FormulaFunction("SUBSTITUTE", 3...4, .text, .text, .text, .number) { arguments in
      let wanted = Array(arguments.text(1).utf16)
      let other = Array(arguments.text(2).utf16)
      let text = Array(arguments.text(0).utf16)
      let which = arguments.count > 3 ? arguments.whole(3) : nil
      if let which, which < 1 { return .error(.value) }
      guard !wanted.isEmpty else { return .text(arguments.text(0)) }
      var result: [UInt16] = []
      var found = 0
      var place = 0
      while place < text.count {
        if text.count - place >= wanted.count, text[place..<place + wanted.count].elementsEqual(wanted) {
          found += 1
          let isReplaced = which.map { $0 == found } ?? true
          result += isReplaced ? other : wanted
          guard result.count <= SpreadsheetLimits.cellText else { return .error(.value) }
          place += wanted.count
        } else {
          result.append(text[place])
          place += 1
        }
      }
      return .limited(String(decoding: result, as: UTF16.self))
    }
    FormulaFunction("EXACT", 2...2, .text, .text) { .boolean($0.text(0).utf8.elementsEqual($0.text(1).utf8)) }
  }

  private static func units(_ text: String, _ start: Int, _ count: Int) -> String {
    let units = text.utf16
    if start <= 0 && count >= units.count { return text }
    let first =
      units.index(units.startIndex, offsetBy: max(start, 0), limitedBy: units.endIndex) ?? units.endIndex
    let last = units.index(first, offsetBy: count, limitedBy: units.endIndex) ?? units.endIndex
    return String(decoding: Array(units[first..<last]), as: UTF16.self)
  }
}
