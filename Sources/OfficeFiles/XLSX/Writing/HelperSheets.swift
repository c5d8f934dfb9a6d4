import Spreadsheet

/// The hidden sheets that a workbook needs besides its own, so that what its caller asked for works everywhere:
/// `_validation` holds lists that don't fit into their rule, `_funnel` centres the bars of funnels.
struct HelperSheets {
  static let lists = "_validation"
  static let funnels = "_funnel"

  /// The workbook with its helpers, and rules that point to them.
  private(set) var workbook: Workbook
  /// Of each sheet's charts, the cells that centre a funnel.
  private(set) var centrings: [[SheetFormula?]] = []

  init(_ workbook: Workbook) throws(FileError) {
    self.workbook = try CompletedTables(workbook).workbook
    try addLists()
    try addFunnels()
  }

  private mutating func add(_ sheet: Worksheet, for reason: String) throws(FileError) {
    guard workbook.position(ofSheet: sheet.name) == nil else {
      throw .unwritable(
        sheet: sheet.name, "is the name of the sheet that is added for \(reason)", "give yours another name")
    }
    workbook.sheets.append(sheet)
  }

  private mutating func addLists() throws(FileError) {
    var lists = OrderedTable<[String]>()
    for position in workbook.sheets.indices {
      for place in workbook.sheets[position].validations.indices {
        guard case .list(let items) = workbook.sheets[position].validations[place].rule,
          !DataValidation.Rule.fitsRule(items)
        else { continue }
        let column = lists.add(items) + 1
        workbook.sheets[position].validations[place].rule = .listFormula(
          .cells(Self.lists, rows: 1...items.count, column: column))
      }
    }
    guard !lists.items.isEmpty else { return }
    var sheet = Worksheet(name: Self.lists)
    sheet.state = .hidden
    for (column, items) in lists.items.enumerated() {
      for (row, item) in items.enumerated() {
        sheet[CellReference(row: row + 1, column: column + 1)] = Cell(.text(item))
      }
    }
    try add(sheet, for: "lists that don't fit into their validation")
  }

  private mutating func addFunnels() throws(FileError) {
    var sheet = Worksheet(name: Self.funnels)
    sheet.state = .hidden
    var column = 0
    for source in workbook.sheets {
      var found: [SheetFormula?] = []
      for chart in source.charts {
        guard chart.kind == .funnel, let series = chart.series.first,
          case .operand(.area(let name, let first, let last)) = series.values
        else {
          found.append(nil)
          continue
        }
        column += 1
        let values = SheetFormula.operand(.area(sheet: name ?? source.name, first: first, last: last))
        let numbers =
          ChartData(chart, on: source, of: workbook).series.first?.values.values.map(\.number) ?? []
        let widest = numbers.compactMap(\.self).max() ?? 0
        for (place, number) in numbers.enumerated() {
          let width = SheetFormula.call("N", [.index(values, .number(Double(place + 1)))])
          sheet[CellReference(row: place + 1, column: column)] = Cell(
            .number((widest - (number ?? 0)) / 2), formula: (.maximum(values) - width) / 2)
        }
        found.append(.cells(Self.funnels, rows: 1...max(1, numbers.count), column: column))
      }
      centrings.append(found)
    }
    if column > 0 { try add(sheet, for: "funnel charts") }
    while centrings.count < workbook.sheets.count { centrings.append([]) }
  }
}

extension DataValidation.Rule {
  /// Whether a list can stand in its rule: short enough, and without what would be cut or trimmed there.
  static func fitsRule(_ items: [String]) -> Bool {
    items.allSatisfy { item in
      guard let first = item.utf8.first, let last = item.utf8.last else { return false }
      return min(first, last) > 0x20 && !item.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: ",") }
    } && listText(items).utf16.count <= SpreadsheetLimits.validationList
  }
}

extension SpreadsheetFile {
  /// The hidden sheet with the cells that centre the bars of funnel charts.
  public static let funnelSheet = HelperSheets.funnels
  /// The names of the hidden sheets that writing a workbook may add to it.
  public static let helperSheets = [HelperSheets.lists, HelperSheets.funnels]
}
