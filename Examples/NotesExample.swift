import Spreadsheet

/// Texts of several looks, and notes at cells.
enum NotesExample {
  static func make() -> Workbook {
    var workbook = Workbook()
    var sheet = Worksheet(name: "Notes")
    sheet.columns[1] = ColumnProperties(width: 40)
    let text = RichText([
      .init("Win rate "), .init("must", isBold: true), .init(" rise by "),
      .init("10 %", isBold: true, color: Color(0xC44E52)),
    ])
    sheet.setRichText(text, at: CellReference(row: 2, column: 1))
    sheet[CellReference(row: 3, column: 1)] = Cell("Baseline")
    var shown = CellNote(
      CellReference(row: 3, column: 1),
      RichText([.init("Source: ", isBold: true), .init("CRM, last quarter")]),
      author: "Anna Müller")
    shown.isVisible = true
    sheet.notes = [
      CellNote(CellReference(row: 2, column: 1), "Agreed with the board", author: "Anna Müller"), shown,
    ]
    workbook.sheets = [sheet]
    return workbook
  }
}
