import Spreadsheet

extension Workbook {
  /// Throws the first rule of the format that the workbook breaks, cells apart: those are checked as they are written.
  func check() throws(FileError) {
    try checkSheetNames()
    try checkVisibility()
    try checkStyles()
    try checkDefinedNames()
    try checkTableNames()
    try checkProperties()
    try checkCustomProperties()
    try checkCustomXML()
    let formulas = FormulaChecks(self)
    for sheet in sheets { try sheet.check(formulas, styles: styles.styles.count) }
  }

  private func checkSheetNames() throws(FileError) {
    guard !sheets.isEmpty else { throw .unwritable("has no sheet", "add one") }
    var known: Set<String> = []
    for sheet in sheets {
      let name = sheet.name
      func refuse(_ problem: String, _ remedy: String) -> FileError {
        .unwritable(sheet: name, problem, remedy)
      }
      if let broken = SheetNameRule.problem(of: name) { throw refuse(broken.problem, broken.remedy) }
      guard known.insert(name.lowercased()).inserted else {
        throw refuse("is the name of two sheets; capitals make no difference", "rename one of them")
      }
    }
  }

  private func checkVisibility() throws(FileError) {
    guard sheets.indices.contains(activeSheet) else {
      throw .unwritable(
        "opens on sheet \(activeSheet + 1) of \(sheets.count)", "choose a sheet that is there")
    }
    guard sheets[activeSheet].state == .visible else {
      throw .unwritable(
        sheet: sheets[activeSheet].name, "is hidden, yet the workbook opens on it", "choose a visible sheet")
    }
  }

  private func checkProperties() throws(FileError) {
    let texts = [
      properties.title, properties.subject, properties.author, properties.company, properties.description,
      properties.keywords, properties.category, properties.manager, properties.application,
    ]
    for text in texts {
      guard XMLText.isPlain(text ?? "") else {
        throw .unwritable(
          "has a control character in its properties", "take it out of title, author and the like")
      }
    }
  }
}
