import Spreadsheet

/// A workbook in which everything is used that the writer can write.
enum FullWorkbook {
  static func make() -> Workbook {
    var workbook = Workbook()
    workbook.properties.title = "KPI set-up & goals"
    workbook.properties.author = "Anna Müller"
    workbook.properties.company = "Müller <Söhne>"
    workbook.properties.description = "Round 1\nof 3"
    workbook.properties.keywords = "sales, CRM"
    workbook.properties.subject = "Sales"
    workbook.properties.created = CalendarDate(year: 2026, month: 11, day: 22)
    workbook.sheets = [
      setUp(styles: &workbook.styles), view("Columns", Pane(rows: 0, columns: 1)),
      view("Rows", Pane(rows: 2, columns: 0)),
      lists(), hidden("Hidden", .hidden), hidden("_planner", .veryHidden),
    ]
    workbook.activeSheet = 0
    workbook.definedNames = [
      DefinedName("target", .operand(.area(sheet: "Set-up", first: corner("C5"), last: corner("C5")))),
      DefinedName("Levels", .operand(.area(sheet: "List's", first: corner("A1"), last: corner("A5")))),
      DefinedName("rate", 0.19, sheet: "Set-up", isHidden: true),
    ]
    return workbook
  }

  static func corner(_ text: String, fixed: Bool = true) -> AreaCorner {
    AreaCorner(cell(text), fixedRow: fixed, fixedColumn: fixed)
  }

  static func cell(_ text: String) -> CellReference {
    CellReference(text) ?? CellReference(row: 1, column: 1)
  }

  static func range(_ text: String) -> CellRange { CellRange(text) ?? CellRange(cell("A1")) }

  static func reference(_ text: String, fixed: Bool = false) -> SheetFormula {
    let range = range(text)
    return .operand(
      .area(
        sheet: nil, first: AreaCorner(range.first, fixedRow: fixed, fixedColumn: fixed),
        last: AreaCorner(range.last, fixedRow: fixed, fixedColumn: fixed)))
  }

  private static func view(_ name: String, _ pane: Pane) -> Worksheet {
    var sheet = Worksheet(name: name)
    sheet.pane = pane
    sheet.activeCell = cell("B4")
    for row in 1...40 {
      for column in 1...12 {
        sheet[CellReference(row: row, column: column)] = Cell(.number(Double(row * column)))
      }
    }
    sheet.pageSetup.fit = (1, 0)
    sheet.pageSetup.titleColumns = 1...1
    return sheet
  }

  private static func lists() -> Worksheet {
    var sheet = Worksheet(name: "List's")
    for (index, level) in ["I", "II", "III", "IV", "V"].enumerated() {
      sheet[CellReference(row: index + 1, column: 1)] = Cell(.text(level))
    }
    return sheet
  }

  private static func hidden(_ name: String, _ state: Worksheet.State) -> Worksheet {
    var sheet = Worksheet(name: name)
    sheet.state = state
    sheet[cell("A1")] = Cell(.text(String(repeating: "x", count: 32_767)))
    return sheet
  }

  private static func setUp(styles: inout StyleTable) -> Worksheet {
    var sheet = Worksheet(name: "Set-up")
    sheet.tabColor = Color(0x1F4E79)
    sheet.showsGridLines = false
    sheet.zoom = 90
    sheet.pane = Pane(rows: 4, columns: 1)
    sheet.activeCell = cell("C5")
    sheet.isProtected = true
    look(&sheet, &styles)
    values(&sheet, &styles)
    rules(&sheet)
    page(&sheet)
    return sheet
  }

  private static func look(_ sheet: inout Worksheet, _ styles: inout StyleTable) {
    for column in 1...3 { sheet.columns[column] = ColumnProperties(width: 18) }
    var hidden = ColumnProperties(width: 4)
    hidden.isHidden = true
    sheet.columns[9] = hidden
    var input = Style()
    input.isLocked = false
    var free = ColumnProperties(width: 12.5)
    free.style = styles.id(of: input)
    sheet.columns[8] = free
    sheet.setHeight(30, ofRow: 1)
    var title = Style()
    title.font.size = 16
    title.font.isBold = true
    title.font.color = Color(0xFFFFFF)
    title.fill = Color(0x1F4E79)
    title.alignment.horizontal = .center
    title.alignment.vertical = .center
    sheet[cell("A1")] = Cell("KPI set-up", style: styles.id(of: title))
    sheet.mergedRanges = [range("A1:E1"), range("A2:B3")]
    var turned = Style()
    turned.alignment.rotation = -45
    turned.alignment.wrapsText = true
    turned.alignment.indent = 1
    turned.font.isItalic = true
    turned.font.isUnderlined = true
    turned.border = Border(all: .init(.thin, Color(0x808080)))
    turned.border.bottom = .init(.double, Color(0))
    sheet[cell("A2")] = Cell("Turned", style: styles.id(of: turned))
  }

  private static func values(_ sheet: inout Worksheet, _ styles: inout StyleTable) {
    func style(_ code: String, unlocked: Bool = false) -> StyleID {
      var style = Style()
      style.numberFormat = NumberFormat(code)
      style.isLocked = !unlocked
      if unlocked { style.fill = Color(0xFFF2CC) }
      return styles.id(of: style)
    }
    sheet[cell("A4")] = Cell("KPI")
    sheet[cell("B4")] = Cell(" Baseline ")
    sheet[cell("C4")] = Cell("Target")
    sheet[cell("A5")] = Cell("Win rate <all> & \"new\"\nsecond line\ttab")
    sheet[cell("B5")] = Cell(0.215, style: style("0.0%", unlocked: true))
    sheet[cell("C5")] = Cell(0.3, style: style("0.00%", unlocked: true))
    sheet[cell("D5")] = Cell(.number(46_000), style: style("yyyy\\-mm\\-dd", unlocked: true))
    sheet[cell("A6")] = Cell("Odd _x0041_ \u{1}\u{FFFE}\r text 😀")
    sheet[cell("B6")] = Cell(1e300)
    sheet[cell("C6")] = Cell(true)
    sheet[cell("D6")] = Cell(.error(.notAvailable))
    sheet[cell("E6")] = Cell(.blank, style: style("@"))
    sheet[cell("F6")] = Cell("")
    sheet[cell("A7")] = Cell(-0.1)
    sheet[cell("A8")] = Cell(0.9, formula: reference("C5") * 3)
    sheet[cell("B8")] = Cell("a\"b", formula: .joined("a", "\"b"))
    sheet[cell("C8")] = Cell(true, formula: reference("C5") .> reference("B5"))
    sheet[cell("D8")] = Cell(.error(.divisionByZero), formula: 1 / 0)
    sheet[cell("E8")] = Cell(.blank, formula: .if(reference("A9") .== "", "", 1))
    sheet[cell("F8")] = Cell(0.6, formula: .operand(.name("target")) * 2)
    for row in 10...14 { sheet[CellReference(row: row, column: 2)] = Cell(.number(Double(row - 10) * 25)) }
    for row in 10...14 { sheet[CellReference(row: row, column: 3)] = Cell(.number(Double(row - 10))) }
    for row in 10...14 { sheet[CellReference(row: row, column: 4)] = Cell(.number(Double(row))) }
    sheet[cell("A15")] = Cell("Go to the lists")
    sheet[cell("A16")] = Cell("Read more")
  }

  private static func rules(_ sheet: inout Worksheet) {
    var bad = DifferentialStyle()
    bad.fontColor = Color(0x9C0006)
    bad.fill = Color(0xFFC7CE)
    bad.isBold = true
    bad.numberFormat = NumberFormat("0.000")
    sheet.conditionalFormats = [
      ConditionalFormat([range("D10:D14")], .formula(reference("D10") .> 12, bad)),
      ConditionalFormat([range("B10:B14")], .dataBar(color: Color(0x5B9BD5), minimum: 0, maximum: 100)),
      ConditionalFormat([range("C10:C14")], .dataBar(color: Color(0x70AD47), minimum: nil, maximum: nil)),
      ConditionalFormat(
        [range("F10:F14"), range("G10")],
        .colorScale([.init(nil, Color(0xF8696B)), .init(nil, Color(0xFFEB84)), .init(nil, Color(0x63BE7B))])),
      ConditionalFormat(
        [range("G11:G14")], .colorScale([.init(1, Color(0xFFFFFF)), .init(5, Color(0x63BE7B))])),
    ]
    var list = DataValidation([range("E5:E9"), range("G5")], .list(["yes", "no", "don't \"know\""]))
    list.promptTitle = "Your choice"
    list.prompt = "Choose one\nof these & <more>"
    list.errorTitle = "Not in the list"
    list.error = "Please choose"
    var warned = DataValidation([range("B5")], .decimal(.between(0, 1)))
    warned.severity = .warning
    warned.allowsBlank = false
    var told = DataValidation([range("D5")], .date(.atLeast(45_000)))
    told.severity = .information
    sheet.validations = [
      list, warned, told, DataValidation([range("C5")], .decimal(.atMost(1.5))),
      DataValidation([range("B10:B14")], .whole(.between(0, 100))),
      DataValidation([range("A7")], .textLength(.atMost(20))),
      DataValidation([range("A10")], .custom(.call("LEN", [reference("A10")]) .< 5)),
      DataValidation([range("A11")], .listFormula(.operand(.name("Levels")))),
    ]
    sheet.hyperlinks = [
      Hyperlink(cell("A15"), .location("'List''s'!A1"), tooltip: "Jump"),
      Hyperlink(cell("A16"), .address("https://example.org/a?b=1&c=2#d")),
    ]
  }

  private static func page(_ sheet: inout Worksheet) {
    sheet.pageSetup.isLandscape = true
    sheet.pageSetup.fit = (1, 1)
    sheet.pageSetup.isCenteredHorizontally = true
    sheet.pageSetup.area = range("A1:G20")
    sheet.pageSetup.titleRows = 1...4
    sheet.pageSetup.titleColumns = 1...1
    sheet.pageSetup.header = "&L&A&RRound 1"
    sheet.pageSetup.footer = "&CPage &P of &N"
  }
}
