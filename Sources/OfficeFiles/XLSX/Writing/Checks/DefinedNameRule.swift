import Spreadsheet

/// What a defined name, or a table, may be called.
enum DefinedNameRule {
  /// What is wrong with a name, and what to do; nil for a good one.
  static func problem(of name: String) -> (problem: String, remedy: String)? {
    guard (1...SpreadsheetLimits.definedName).contains(name.utf16.count) else {
      return (
        "is a defined name of \(name.utf16.count) characters", "use 1 to \(SpreadsheetLimits.definedName)"
      )
    }
    guard isWellFormed(name) else {
      return (
        "is no defined name",
        "start with a letter or underscore and use only letters, digits, underscores and points"
      )
    }
    guard !looksLikeReference(name) else {
      return ("is a defined name that reads as a cell or a value", "choose another, as \(name)_")
    }
    return nil
  }

  private static func isWellFormed(_ name: String) -> Bool {
    for (place, scalar) in name.unicodeScalars.enumerated() {
      switch scalar {
      case "_", "\\": continue
      case ".", "?": if place == 0 { return false }
      case "0"..."9": if place == 0 { return false }
      default:
        guard scalar.properties.isAlphabetic || place > 0 && scalar.properties.numericType != nil else {
          return false
        }
      }
    }
    return true
  }

  /// `A1`, `R1C1`, `R`, `C`, `TRUE`: all of them mean something else in a formula.
  private static func looksLikeReference(_ name: String) -> Bool {
    let name = name.uppercased()
    if name == "TRUE" || name == "FALSE" || CellReference(name) != nil { return true }
    var rest = name[...]
    guard rest.first == "R" || rest.first == "C" else { return false }
    for letter in ["R", "C"] as [Character] where rest.first == letter {
      rest = rest.dropFirst().drop { ("0"..."9").contains($0) }
    }
    return rest.isEmpty
  }
}
