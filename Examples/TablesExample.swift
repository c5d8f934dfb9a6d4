import Spreadsheet

/// A table with totals, and a filtered range.
enum TablesExample {
  static func make() -> Workbook {
    var workbook = Workbook()
    var sheet = Worksheet(name: "Deals")
    sheet.fill([
      ["Client", "Amount", "Probability"], ["Adler", 12_000, 0.6], ["Berg", 8_000, 0.3],
      ["Curie", 20_500, 0.8],
      ["Dahl", 4_300, 0.5],
    ])
    for column in 1...3 { sheet.columns[column] = ColumnProperties(width: 16) }
    // The row of totals is written by the table.
    sheet.tables = [
      SheetTable(
        "Deals", CellRange(rows: 1...6, columns: 1...3),
        columns: [
          TableColumn("Client", total: .label("Total")), TableColumn("Amount", total: .sum),
          TableColumn("Probability", total: .average),
        ], hasTotals: true)
    ]

    var filtered = Worksheet(name: "Filtered")
    filtered.fill([["Stage", "Deals"], ["Offer", 4], ["Won", 7], ["Lost", 2], ["Won", 3]])
    filtered.autoFilter = AutoFilter(CellRange(rows: 1...5, columns: 1...2))
    filtered.autoFilter?.criteria = [1: .values(["Won"])]
    workbook.sheets = [sheet, filtered]
    return workbook
  }
}
