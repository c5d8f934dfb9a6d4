public import Spreadsheet

/// How much of a returned file is looked at.
public enum ReadingDepth: Sendable {
  /// The answers, and what can be said without opening sheets for it.
  case answers
  /// Also the formulas and their stored results, and sheets that are none of the form's.
  case everything
}

/// What a returned file is like apart from its answers.
public struct WorkbookFacts: Hashable, Sendable {
  public var hasMacros: Bool
  /// How many other files its formulas refer to.
  public var externalLinks: Int
  /// Hidden sheets that are neither the form's nor made by planner.
  public var hiddenSheets: [String]
  /// Nil where the formulas were not looked at.
  public var formulas: FormulaFacts?

  public init(
    hasMacros: Bool = false, externalLinks: Int = 0, hiddenSheets: [String] = [],
    formulas: FormulaFacts? = nil
  ) {
    self.hasMacros = hasMacros
    self.externalLinks = externalLinks
    self.hiddenSheets = hiddenSheets
    self.formulas = formulas
  }
}

/// What became of the form's formulas in a returned file.
public struct FormulaFacts: Hashable, Sendable {
  /// How many cells should hold a formula, and how many hold one.
  public var expected: Int
  public var found: Int
  /// Cells whose formula is gone, or another one now.
  public var changed: [ChangedFormula]
  /// Cells whose stored result is not what their formula gives.
  public var stale: [StaleResult]

  public init(
    expected: Int = 0, found: Int = 0, changed: [ChangedFormula] = [], stale: [StaleResult] = []
  ) {
    self.expected = expected
    self.found = found
    self.changed = changed
    self.stale = stale
  }
}

/// A cell that no longer holds the form's formula.
public struct ChangedFormula: Hashable, Sendable {
  public var location: AnswerLocation
  /// What stands in the cell; of another formula, its stored result.
  public var value: CellValue
  /// Another formula in its place, as it stands in the file; nil where none does.
  public var formula: String?

  public init(_ location: AnswerLocation, value: CellValue, formula: String? = nil) {
    self.location = location
    self.value = value
    self.formula = formula
  }
}

/// A cell whose stored result is not what its formula gives.
public struct StaleResult: Hashable, Sendable {
  public var location: AnswerLocation
  /// The stored result; blank where none is stored.
  public var stored: CellValue
  /// What the formula gives, computed anew of what stands in the file.
  public var computed: CellValue

  public init(_ location: AnswerLocation, stored: CellValue, computed: CellValue) {
    self.location = location
    self.stored = stored
    self.computed = computed
  }
}
