import Spreadsheet

/// Tabs: colours, hidden and very hidden sheets, frozen rows and columns, the cell and sheet on which it opens.
enum SheetsExample {
  static func make() -> Workbook {
    var workbook = Workbook()
    var grid = Worksheet(name: "Frozen")
    grid.tabColor = Color(0x4BA3A6)
    grid.pane = Pane(rows: 1, columns: 1)
    grid.activeCell = CellReference(row: 2, column: 2)
    grid.zoom = 90
    grid.showsGridLines = false
    grid.fill([[.blank] + (1...8).map { .text("Week \($0)") }])
    for row in 2...12 {
      grid.fill([[.text("Team \(row - 1)")] + (1...8).map { .number(Double(row * $0)) }], row: row)
    }
    var unused = ColumnProperties(width: 10)
    unused.isHidden = true
    grid.columns[9] = unused

    var lists = Worksheet(name: "Lists")
    lists.state = .hidden
    lists.fill([["Seen by those who unhide it"]])
    var machine = Worksheet(name: "_machine")
    // Not even listed among the hidden sheets.
    machine.state = .veryHidden
    machine.fill([["For programs alone"]])
    workbook.sheets = [grid, lists, machine]
    workbook.isStructureProtected = true
    return workbook
  }
}
