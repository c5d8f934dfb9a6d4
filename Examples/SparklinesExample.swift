import Spreadsheet

/// A small chart in each row: lines, columns, wins and losses.
enum SparklinesExample {
  static func make() -> Workbook {
    var workbook = Workbook()
    var sheet = Worksheet(name: "Trends")
    sheet.fill([
      ["North", 3, 5, 4, 8, 9, 7], ["South", -2, 4, 6, -3, 5, 8], ["Won or lost", 1, -1, 1, 1, -1, 1],
    ])
    sheet.columns[8] = ColumnProperties(width: 30)
    for row in 1...3 { sheet.setHeight(30, ofRow: row) }
    for (place, kind) in [Sparklines.Kind.line, .column, .winLoss].enumerated() {
      let row = place + 1
      var group = Sparklines(
        kind, [.init(CellReference(row: row, column: 8), values: .cells(row: row, columns: 2...7))])
      group.showsMarkers = kind == .line
      group.marksNegative = kind != .line
      sheet.sparklines.append(group)
    }
    workbook.sheets = [sheet]
    return workbook
  }
}
