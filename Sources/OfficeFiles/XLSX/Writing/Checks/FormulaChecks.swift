import Spreadsheet

/// Whether Excel would take a formula: its length, and where it points.
struct FormulaChecks {
  private let sheets: Set<String>

  init(_ workbook: Workbook) { sheets = Set(workbook.sheets.map { $0.name.lowercased() }) }

  /// The formula's text, when it can be written.
  ///
  /// - Parameters:
  ///   - isRule: whether it stands in a validation or conditional format.
  func text(
    of formula: SheetFormula, on sheet: Worksheet?, at place: String, isRule: Bool = false
  ) throws(FileError) -> String {
    func refuse(_ problem: String, _ remedy: String) -> FileError {
      .unwritable(sheet: sheet?.name, cell: place, problem, remedy)
    }
    var problem: FileError?
    formula.forEachOperand { operand in
      guard problem == nil, case .area(let name, let first, let last) = operand else { return }
      if !first.cell.isInGrid || !last.cell.isInGrid {
        problem = refuse("has a formula that points outside of the grid", CellRule.stayInGrid)
      } else if let name, !sheets.contains(name.lowercased()) {
        problem = refuse(
          "has a formula that points to the sheet \"\(name)\", which is not there",
          "add the sheet or change the formula")
      }
    }
    if let problem { throw problem }
    if let broken = FormulaShape(formula).problem(isRule: isRule) {
      throw refuse(broken.problem, broken.remedy)
    }
    let text = formula.text
    guard !text.isEmpty else { throw refuse("has an empty formula", "give it one or leave it out") }
    guard text.utf16.count <= SpreadsheetLimits.formula else {
      throw refuse(
        "has a formula of \(text.utf16.count) characters, more than \(SpreadsheetLimits.formula)",
        "divide it over several cells")
    }
    return text
  }
}

/// Words and values that several checks share.
enum CellRule {
  static let outsideGrid = "lies outside of the grid"
  static let stayInGrid = "stay within A1:XFD1048576"
  /// All that `ST_CellType` `e` may hold, by the standard's list.
  static let errors: Set<ErrorValue> = [
    .null, .divisionByZero, .value, .reference, .name, .number, .notAvailable, ErrorValue("#GETTING_DATA"),
  ]
}

extension FileError {
  /// About a workbook that has no name yet; ``WorkbookWriter`` adds it.
  static func unwritable(
    sheet: String? = nil, cell: String? = nil, _ problem: String, _ remedy: String
  ) -> FileError {
    FileError("", sheet: sheet, cell: cell, problem: problem, remedy: remedy)
  }
}
