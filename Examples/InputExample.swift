import Spreadsheet

/// A sheet to fill in: drop-downs and bounds of every kind with their messages, protection, links.
enum InputExample {
  static func make() -> Workbook {
    var workbook = Workbook()
    var input = Style()
    input.isLocked = false
    input.fill = Color(0xFFF2CC)
    let free = workbook.styles.id(of: input)
    var link = Style()
    link.font.isUnderlined = true
    link.font.color = Color(0x1F4E79)
    var sheet = Worksheet(name: "Input")
    sheet.isProtected = true
    sheet.columns[1] = ColumnProperties(width: 28)
    sheet.columns[2] = ColumnProperties(width: 24)
    for (place, (label, rule)) in rules.enumerated() {
      let cell = CellReference(row: place + 1, column: 2)
      sheet.fill([[.text(label)]], row: cell.row)
      sheet[cell] = Cell(style: free)
      var validation = DataValidation([CellRange(cell)], rule)
      validation.promptTitle = label
      validation.prompt = "Choose or type"
      validation.errorTitle = "Not so"
      validation.error = "This does not fit here."
      if case .decimal = rule { validation.severity = .warning }
      if case .whole = rule { validation.severity = .information }
      sheet.validations.append(validation)
    }
    let row = rules.count + 2
    sheet.fill([["Help on the web"], ["Back to the top"]], row: row, style: workbook.styles.id(of: link))
    sheet.hyperlinks = [
      Hyperlink(
        CellReference(row: row, column: 1), .address("https://example.org/help#start"), tooltip: "More"),
      Hyperlink(CellReference(row: row + 1, column: 1), .location("Input!B1")),
    ]
    workbook.isStructureProtected = true
    workbook.sheets = [sheet]
    return workbook
  }

  private static let rules: [(label: String, rule: DataValidation.Rule)] = [
    ("Country", .list(["Austria", "Germany", "Switzerland"])),
    // Too long for a rule of its own, and with commas: moves to a hidden sheet.
    ("Size, in words", .list((1...40).map { "\($0 * 1_000) to \($0 * 1_000 + 999) people, more or less" })),
    ("A label from above", .listFormula(.cells(rows: 1...2, column: 1))),
    ("Share", .decimal(.between(0, 1))),
    ("Employees", .whole(.atLeast(1))),
    ("Start", .date(.atLeast(46_000))),
    ("Call at", .time(.between(0.375, 0.75))),
    ("Remark", .textLength(.atMost(80))),
    ("Code of four letters", .custom(.call("LEN", [.cell(row: 9, column: 2)]) .== 4)),
  ]
}
