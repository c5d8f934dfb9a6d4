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
      guard !name.isEmpty else { throw refuse("is a sheet without a name", "give it one") }
      guard name.utf16.count <= SpreadsheetLimits.sheetName else {
        throw refuse(
          "is a sheet's name of \(name.utf16.count) characters, more than \(SpreadsheetLimits.sheetName)",
          "shorten it")
      }
      if let character = name.unicodeScalars.first(where: Self.isForbiddenInSheetName) {
        let shown = character.value < 0x20 ? "a control character" : "\"\(character)\""
        throw refuse(
          "is a sheet's name with \(shown)", "use none of [ ] : * ? / \\ and no control characters")
      }
      guard name.utf8.first != UInt8(ascii: "'"), name.utf8.last != UInt8(ascii: "'") else {
        throw refuse("is a sheet's name that starts or ends with an apostrophe", "take it away")
      }
      guard name.lowercased() != "history" else {
        throw refuse("is a sheet's name that Excel keeps for itself", "choose another")
      }
      guard known.insert(name.lowercased()).inserted else {
        throw refuse("is the name of two sheets; capitals make no difference", "rename one of them")
      }
    }
  }

  private static func isForbiddenInSheetName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", ":", "*", "?", "/", "\\": true
    default: scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
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
