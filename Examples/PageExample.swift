import Spreadsheet

/// Sheets made to be printed: groups, breaks, titles, headers for the first, even and odd pages, a sheet on one page.
enum PageExample {
  static func make() -> Workbook {
    var workbook = Workbook()
    var split = Worksheet(name: "Split")
    split.fill([["Scroll", "each", "part"]])
    split.split = SplitView(top: 60, left: 120, firstCell: CellReference(row: 5, column: 3))
    workbook.sheets = [report(&workbook.styles), fitted(), split]
    return workbook
  }

  private static func report(_ styles: inout StyleTable) -> Worksheet {
    var sheet = Worksheet(name: "Report")
    var heading = Style()
    heading.font.isBold = true
    let bold = styles.id(of: heading)
    sheet.fill([["Region", "Quarter", "Sales"]], style: bold)
    for row in 2...41 {
      let isSum = row % 5 == 1
      sheet.fill(
        [
          [
            isSum ? "Sum" : "North", .text(isSum ? "Year" : "Q\((row - 2) % 5 + 1)"),
            .number(Double(row * 10)),
          ]
        ],
        row: row, style: isSum ? bold : .standard)
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
    return sheet
  }

  /// Twenty columns on one landscape page, of which only the filled part is printed.
  private static func fitted() -> Worksheet {
    var sheet = Worksheet(name: "One page")
    sheet.fill([["Month"] + (1...20).map { .text("Shop \($0)") }])
    for row in 2...25 {
      sheet.fill([[.number(Double(row - 1))] + (1...20).map { .number(Double(row * $0)) }], row: row)
    }
    sheet.fill([["Not printed"]], row: 30)
    sheet.pageSetup.area = CellRange(rows: 1...25, columns: 1...21)
    sheet.pageSetup.fit = (1, 1)
    sheet.pageSetup.isLandscape = true
    sheet.pageSetup.isCenteredHorizontally = true
    sheet.pageSetup.titleColumns = 1...1
    sheet.pageSetup.columnBreaks = [11]
    sheet.pageSetup.margins.top = 1
    return sheet
  }
}
