import Spreadsheet

/// What Excel limits in a formula besides its length.
struct FormulaShape {
  /// How many functions call each other at most.
  private(set) var depth = 0
  private(set) var mostArguments = 0
  /// UTF-16 units.
  private(set) var longestText = 0
  private(set) var holdsArray = false

  init(_ formula: SheetFormula) { visit(formula, depth: 0) }

  private mutating func visit(_ formula: SheetFormula, depth: Int) {
    switch formula {
    case .text(let text): longestText = max(longestText, text.utf16.count)
    case .array(let area):
      holdsArray = true
      for case .text(let text) in area.values { longestText = max(longestText, text.utf16.count) }
    case .unary(_, let inner): visit(inner, depth: depth)
    case .binary(_, let left, let right):
      visit(left, depth: depth)
      visit(right, depth: depth)
    case .call(_, let arguments):
      self.depth = max(self.depth, depth + 1)
      mostArguments = max(mostArguments, arguments.count)
      for argument in arguments { visit(argument, depth: depth + 1) }
    case .number, .boolean, .error, .missing, .operand: break
    }
  }

  /// What is wrong with it, and what to do; nil for a good one.
  ///
  /// - Parameters:
  ///   - isRule: whether it stands in a validation or conditional format.
  func problem(isRule: Bool) -> (problem: String, remedy: String)? {
    if longestText > SpreadsheetLimits.formulaText {
      return (
        "has a formula with a text of \(longestText) characters, more than \(SpreadsheetLimits.formulaText)",
        "join shorter ones, or put the text into a cell"
      )
    }
    if mostArguments > SpreadsheetLimits.arguments {
      return (
        "has a formula with \(mostArguments) arguments of a function, more than \(SpreadsheetLimits.arguments)",
        "point to a range"
      )
    }
    if depth > SpreadsheetLimits.formulaDepth {
      return (
        "has a formula of functions \(depth) deep, more than \(SpreadsheetLimits.formulaDepth)",
        "divide it over several cells"
      )
    }
    if isRule, holdsArray {
      return ("has a rule whose formula holds an array of constants", "put the constants into cells")
    }
    return nil
  }
}
