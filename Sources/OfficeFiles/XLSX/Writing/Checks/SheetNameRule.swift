import Spreadsheet

/// What a sheet may be called.
enum SheetNameRule {
  /// What is wrong with a name, and what to do; nil for a good one.
  static func problem(of name: String) -> (problem: String, remedy: String)? {
    if name.isEmpty { return ("is a sheet without a name", "give it one") }
    if name.utf16.count > SpreadsheetLimits.sheetName {
      return (
        "is a sheet's name of \(name.utf16.count) characters, more than \(SpreadsheetLimits.sheetName)",
        "shorten it"
      )
    }
    if let character = name.unicodeScalars.first(where: isForbidden) {
      let shown = character.value < 0x20 ? "a control character" : "\"\(character)\""
      return ("is a sheet's name with \(shown)", "use none of [ ] : * ? / \\ and no control characters")
    }
    if name.utf8.first == UInt8(ascii: "'") || name.utf8.last == UInt8(ascii: "'") {
      return ("is a sheet's name that starts or ends with an apostrophe", "take it away")
    }
    if name.lowercased() == "history" {
      return ("is a sheet's name that Excel keeps for itself", "choose another")
    }
    return nil
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", ":", "*", "?", "/", "\\": true
    default: scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
  }
}
