import Spreadsheet

/// Formulas as Swift expressions and as texts, names, and results that are stored with them.
enum FormulasExample {
  static func make() throws -> Workbook {
    var workbook = Workbook()
    var sheet = Worksheet(name: "Forecast")
    sheet.columns[1] = ColumnProperties(width: 22)
    sheet.columns[2] = ColumnProperties(width: 14)
    sheet.fill([
      ["Deal", "Amount", "Chance"], ["Adler", 12_000, 0.6], ["Berg", 8_000, 0.3], ["Curie", 20_500, 0.8], [],
      ["Sum"], ["Weighted"], ["Best deal"], ["Of the goal"], ["Verdict"], ["Stages known"],
    ])
    let amounts = SheetFormula.cells(rows: 2...4, column: 2)
    let chances = SheetFormula.cells(rows: 2...4, column: 3)
    // A name of the whole workbook, one of a sheet, and one for a value.
    workbook.definedNames = [
      DefinedName("goal", .cell("Plan", row: 1, column: 2)),
      DefinedName("total", .cell("Forecast", row: 6, column: 2), sheet: "Forecast"),
      DefinedName("margin", 0.9, isHidden: true),
    ]
    let formulas: [SheetFormula] = [
      .sum(amounts), .sumProduct(amounts, chances),
      .index(.cells(rows: 2...4, column: 1), .match(.maximum(amounts), in: amounts)),
      .operand(.name("total")) / .operand(.name("goal")),
      try SheetFormula(
        parsing: "IF(total>=goal*margin,\"on track\",\"short by \"&TEXT(goal-total,\"#,##0\"))"),
      try SheetFormula(parsing: "COUNTA(Plan!A3:A5)"),
    ]
    var share = Style()
    share.numberFormat = NumberFormat("0.0%")
    for (place, formula) in formulas.enumerated() {
      sheet[CellReference(row: place + 6, column: 2)] = Cell(formula: formula)
    }
    sheet[CellReference(row: 9, column: 2)]?.style = workbook.styles.id(of: share)

    var plan = Worksheet(name: "Plan")
    plan.fill([["Goal", 45_000], ["Stages"], ["Lead"], ["Offer"], ["Won"]])
    workbook.sheets = [sheet, plan]
    // Every formula gets its result, so that previews and readers which never calculate show it too.
    workbook.calculate()
    return workbook
  }
}
