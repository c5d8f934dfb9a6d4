import Spreadsheet

extension Workbook {
  func checkDefinedNames() throws(FileError) {
    let formulas = FormulaChecks(self)
    var known: Set<[String]> = []
    for defined in definedNames {
      func refuse(_ problem: String, _ remedy: String) -> FileError {
        .unwritable(sheet: defined.sheet, cell: defined.name, problem, remedy)
      }
      guard (1...SpreadsheetLimits.definedName).contains(defined.name.utf16.count) else {
        throw refuse(
          "is a defined name of \(defined.name.utf16.count) characters",
          "use 1 to \(SpreadsheetLimits.definedName)")
      }
      guard Self.isWellFormed(defined.name) else {
        throw refuse(
          "is no defined name",
          "start with a letter or underscore and use only letters, digits, underscores and points")
      }
      guard !Self.looksLikeReference(defined.name) else {
        throw refuse(
          "is a defined name that reads as a cell or a value", "choose another, as \(defined.name)_")
      }
      if let sheet = defined.sheet, position(ofSheet: sheet) == nil {
        throw refuse(
          "is a defined name of a sheet that is not there", "add the sheet or make the name the workbook's")
      }
      guard known.insert([defined.name.lowercased(), defined.sheet?.lowercased() ?? ""]).inserted else {
        throw refuse("is defined twice; capitals make no difference", "rename one of them")
      }
      var lacksSheet = false
      defined.formula.forEachOperand { if case .area(nil, _, _) = $0 { lacksSheet = true } }
      if lacksSheet {
        throw refuse("is a defined name whose reference names no sheet", "add the sheet to it")
      }
      _ = try formulas.text(
        of: defined.formula, on: sheets.first { $0.name == defined.sheet }, at: defined.name)
    }
  }

  static func isWellFormed(_ name: String) -> Bool {
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
  static func looksLikeReference(_ name: String) -> Bool {
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
