import Spreadsheet

extension Workbook {
  func checkDefinedNames() throws(FileError) {
    let formulas = FormulaChecks(self)
    var known: Set<[String]> = []
    for defined in definedNames {
      func refuse(_ problem: String, _ remedy: String) -> FileError {
        .unwritable(sheet: defined.sheet, cell: defined.name, problem, remedy)
      }
      if let broken = DefinedNameRule.problem(of: defined.name) {
        throw refuse(broken.problem, broken.remedy)
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
}
