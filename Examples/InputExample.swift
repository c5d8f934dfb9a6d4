import Spreadsheet

/// A sheet to fill in: drop-downs, bounds, protection, links.
enum InputExample {
  static func make() -> Workbook {
    var workbook = Workbook()
    var input = Style()
    input.isLocked = false
    input.fill = Color(0xFFF2CC)
    let free = workbook.styles.id(of: input)
    var sheet = Worksheet(name: "Input")
    sheet.isProtected = true
    sheet.columns[1] = ColumnProperties(width: 28)
    sheet.columns[2] = ColumnProperties(width: 24)
    let labels: [CellValue] = ["Country", "Size, in words", "Share", "Start", "Call at", "Code", "Help"]
    for (place, label) in labels.enumerated() {
      sheet.fill([[label]], row: place + 1)
      if label != "Help" { sheet[CellReference(row: place + 1, column: 2)] = Cell(style: free) }
    }
    // Too long for a rule of its own, and with commas: moves to a hidden sheet.
    let sizes = (1...40).map { "\($0 * 1_000) to \($0 * 1_000 + 999) people, more or less" }
    let rules: [DataValidation.Rule] = [
      .list(["Austria", "Germany", "Switzerland"]), .list(sizes), .decimal(.between(0, 1)),
      .date(.atLeast(46_000)), .time(.between(0.375, 0.75)),
      .custom(.call("LEN", [.cell(row: 6, column: 2)]) .== 4),
    ]
    for (place, rule) in rules.enumerated() {
      var validation = DataValidation([CellRange(place + 1...place + 1, 2)], rule)
      validation.promptTitle = "Please"
      validation.prompt = "Choose or type"
      sheet.validations.append(validation)
    }
    sheet.hyperlinks = [
      Hyperlink(CellReference(row: 7, column: 1), .address("https://example.org/help#start"), tooltip: "More")
    ]
    workbook.isStructureProtected = true
    workbook.sheets = [sheet]
    return workbook
  }
}
