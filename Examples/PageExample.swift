import Spreadsheet

/// A sheet made to be printed: groups, breaks, headers for the first, even and odd pages.
enum PageExample {
  static func make() -> Workbook {
    var workbook = Workbook()
    var sheet = Worksheet(name: "Report")
    var heading = Style()
    heading.font.isBold = true
    sheet.fill([["Region", "Quarter", "Sales"]], style: workbook.styles.id(of: heading))
    for row in 2...41 {
      let isSum = row % 5 == 1
      sheet.fill(
        [[isSum ? "Sum" : "North", .text("Q\((row - 2) % 4 + 1)"), .number(Double(row * 10))]], row: row)
    }
    sheet.groupRows(2...5)
    sheet.groupRows(7...10, isCollapsed: true)
    sheet.groupColumns(2...2)
    sheet.pane = Pane(rows: 1, columns: 0)
    sheet.pageSetup.titleRows = 1...1
    sheet.pageSetup.rowBreaks = [16, 31]
    sheet.pageSetup.header = "&L&A&RPage &P of &N"
    sheet.pageSetup.evenHeader = "&LPage &P of &N&R&A"
    sheet.pageSetup.firstHeader = "&C&14Annual report"
    sheet.pageSetup.footer = "&CConfidential"

    var split = Worksheet(name: "Split")
    split.fill([["Scroll", "each", "part"]])
    split.split = SplitView(top: 60, left: 120, firstCell: CellReference(row: 5, column: 3))
    workbook.sheets = [sheet, split]
    return workbook
  }
}
