import Spreadsheet

/// A `c` element: address, style, type, formula and value.
struct CellWriter {
  private let sheet: Worksheet
  private let formulas: FormulaChecks
  private let styles: Int
  private let columns: [String]
  private let hasRichTexts: Bool
  /// Whether texts stand in their cells instead of in the list that the workbook's sheets share.
  private let inlinesTexts: Bool

  init(_ sheet: Worksheet, of workbook: Workbook, inliningTexts: Bool = false) {
    self.sheet = sheet
    inlinesTexts = inliningTexts
    formulas = FormulaChecks(workbook)
    hasRichTexts = !sheet.richTexts.isEmpty
    styles = workbook.styles.styles.count
    columns = (0...Self.namedColumns).map(ColumnLetters.letters)
  }

  /// For how many columns the letters are kept at hand.
  private static let namedColumns = 64

  func write(
    _ cell: Cell, at place: CellReference, to xml: inout XMLBuffer, adding strings: inout SharedStringsPart
  ) throws(FileError) {
    try check(cell, at: place)
    xml.raw("<c r=\"")
    xml.raw(place.column < columns.count ? columns[place.column] : ColumnLetters.letters(place.column))
    xml.integer(place.row)
    if cell.style != .standard {
      xml.raw("\" s=\"")
      xml.integer(cell.style.index)
    }
    if let formula = cell.formula {
      let text = try formulas.text(of: formula, on: sheet, at: place.description)
      writeFormula(text, result: cell.value, to: &xml)
    } else if hasRichTexts, let text = sheet.richTexts[place] {
      try check(text, at: place)
      if inlinesTexts {
        xml.raw("\" t=\"inlineStr\"><is>")
        xml.richText(text)
        xml.raw("</is></c>")
        return
      }
      xml.raw("\" t=\"s\"><v>")
      xml.integer(strings.index(of: text))
      xml.raw("</v></c>")
    } else {
      writeValue(cell.value, to: &xml, adding: &strings)
    }
  }

  private func writeValue(
    _ value: CellValue, to xml: inout XMLBuffer, adding strings: inout SharedStringsPart
  ) {
    switch value {
    case .blank:
      xml.raw("\"/>")
      return
    case .number(let number):
      xml.raw("\"><v>")
      xml.number(number)
    case .text(let text) where inlinesTexts:
      xml.raw("\" t=\"inlineStr\"><is>")
      xml.element("t", text: text)
      xml.raw("</is></c>")
      return
    case .text(let text):
      xml.raw("\" t=\"s\"><v>")
      xml.integer(strings.index(of: text))
    case .boolean(let flag):
      xml.raw(flag ? "\" t=\"b\"><v>1" : "\" t=\"b\"><v>0")
    case .error(let error):
      xml.raw("\" t=\"e\"><v>")
      xml.raw(error.code)
    }
    xml.raw("</v></c>")
  }

  /// The result beside the formula is the true one: mail programs and previews show it without calculating.
  private func writeFormula(_ formula: String, result: CellValue, to xml: inout XMLBuffer) {
    switch result {
    case .number: xml.raw("\">")
    case .blank, .text: xml.raw("\" t=\"str\">")
    case .boolean: xml.raw("\" t=\"b\">")
    case .error: xml.raw("\" t=\"e\">")
    }
    xml.element("f", text: formula)
    switch result {
    case .blank: xml.raw("<v></v>")
    case .text(let text): xml.element("v", text: text)
    case .number(let number):
      xml.raw("<v>")
      xml.number(number)
      xml.raw("</v>")
    case .boolean(let flag): xml.raw(flag ? "<v>1</v>" : "<v>0</v>")
    case .error(let error): xml.element("v", text: error.code)
    }
    xml.raw("</c>")
  }

  private func check(_ cell: Cell, at place: CellReference) throws(FileError) {
    func refuse(_ problem: String, _ remedy: String) -> FileError {
      .unwritable(sheet: sheet.name, cell: place.description, problem, remedy)
    }
    guard place.isInGrid else { throw refuse(CellRule.outsideGrid, CellRule.stayInGrid) }
    guard (0..<styles).contains(cell.style.index) else {
      throw refuse("has a style of another workbook", "take the style from this workbook's style table")
    }
    switch cell.value {
    case .number(let number):
      guard number.isFinite else {
        throw refuse("holds a number that is not finite", "store an error value such as #NUM! instead")
      }
      guard abs(number) <= SpreadsheetLimits.number else {
        throw refuse(
          "holds a number beyond 9.99999999999999E+307", "store an error value such as #NUM! instead")
      }
    case .text(let text):
      // A UTF-8 text never has fewer bytes than UTF-16 units.
      if text.utf8.count > SpreadsheetLimits.cellText, text.utf16.count > SpreadsheetLimits.cellText {
        throw refuse(
          "holds \(text.utf16.count) characters, more than \(SpreadsheetLimits.cellText)",
          "shorten the text or divide it over several cells")
      }
    case .error(let error):
      guard CellRule.errors.contains(error) else {
        throw refuse(
          "holds the error \(error), which files of this kind do not know", "store #VALUE! instead")
      }
    case .blank, .boolean: break
    }
  }
}
