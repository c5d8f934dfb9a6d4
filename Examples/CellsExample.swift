import Spreadsheet

/// Values of every kind, and how cells look: fonts, fills, borders, alignment, number formats, merged cells.
enum CellsExample {
  static func make() -> Workbook {
    var workbook = Workbook()
    var sheet = Worksheet(name: "Cells")
    for (column, width) in zip(1..., [22.0, 24, 4, 20, 20]) {
      sheet.columns[column] = ColumnProperties(width: width)
    }

    var title = Style()
    title.font.size = 16
    title.font.isBold = true
    title.font.color = Color(0xFFFFFF)
    title.fill = Color(0x1F4E79)
    title.alignment.horizontal = .center
    title.alignment.vertical = .center
    sheet[CellReference(row: 1, column: 1)] = Cell("Values and looks", style: workbook.styles.id(of: title))
    sheet.mergedRanges = [CellRange(rows: 1...1, columns: 1...5)]
    sheet.setHeight(30, ofRow: 1)

    values(&sheet, &workbook.styles)
    looks(&sheet, &workbook.styles)
    workbook.sheets = [sheet]
    return workbook
  }

  private static func values(_ sheet: inout Worksheet, _ styles: inout StyleTable) {
    let values: [(String, CellValue, String)] = [
      ("A number", 1_234.5, "#,##0.00"), ("A share", 0.215, "0.0%"), ("Below zero", -12, "0;[Red]-0"),
      ("A text", "Größe & <Maß>", "@"), ("Digits as text", "007", "@"), ("A boolean", true, "General"),
      ("An error", .error(.notAvailable), "General"), ("Two lines", "first\nsecond", "General"),
    ]
    for (place, (label, value, format)) in values.enumerated() {
      var style = Style()
      style.numberFormat = NumberFormat(format)
      style.alignment.wrapsText = label == "Two lines"
      sheet.fill([[.text(label)]], row: place + 3)
      sheet.fill([[value]], row: place + 3, column: 2, style: styles.id(of: style))
    }
    sheet.setHeight(27, ofRow: 10)
    // A cell that holds nothing may have a look.
    var blank = Style()
    blank.fill = Color(0xFFF2CC)
    sheet.fill([["Nothing"]], row: 11)
    sheet[CellReference(row: 11, column: 2)] = Cell(style: styles.id(of: blank))
  }

  private static func looks(_ sheet: inout Worksheet, _ styles: inout StyleTable) {
    func add(_ text: CellValue, row: Int, column: Int, _ change: (inout Style) -> Void) {
      var style = Style()
      change(&style)
      sheet[CellReference(row: row, column: column)] = Cell(text, style: styles.id(of: style))
    }
    add("Bold", row: 3, column: 4) { $0.font.isBold = true }
    add("Italic", row: 3, column: 5) { $0.font.isItalic = true }
    add("Underlined", row: 4, column: 4) { $0.font.isUnderlined = true }
    add("Serif, 14 points", row: 4, column: 5) { style in
      style.font.name = "Liberation Serif"
      style.font.size = 14
    }
    add("Coloured", row: 5, column: 4) { $0.font.color = Color(0xC44E52) }
    add("Filled", row: 5, column: 5) { $0.fill = Color(0xC6EFCE) }
    add("Framed", row: 6, column: 4) { $0.border = Border(all: .init(.thin, Color(0x808080))) }
    add("Double below", row: 6, column: 5) { $0.border.bottom = .init(.double, Color(0x1F4E79)) }
    add("Right", row: 7, column: 4) { $0.alignment.horizontal = .right }
    add("Indented", row: 7, column: 5) { style in
      style.alignment.horizontal = .left
      style.alignment.indent = 3
    }
    add("Turned", row: 10, column: 4) { $0.alignment.rotation = 45 }
    add("Top", row: 10, column: 5) { $0.alignment.vertical = .top }
    sheet.setHeight(45, ofRow: 10)
  }
}
