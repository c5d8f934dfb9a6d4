import Spreadsheet

/// What a chart draws: its references, with the values that the workbook's cells hold now.
struct ChartData {
  /// Cells as a chart refers to them.
  struct Cells {
    /// `Sales!$B$2:$B$9`.
    var reference: String
    var values: [CellValue]
    /// Whether they stand side by side.
    var isRow = false
    /// The first cell's number format.
    var format: String

    var count: Int { values.count }
    /// Whether they are shown as texts: one of them is no number.
    var areTexts: Bool {
      values.contains { value in
        switch value {
        case .number, .blank: false
        case .text, .boolean, .error: true
        }
      } || values.allSatisfy { $0 == .blank }
    }
  }

  enum Words {
    case text(String)
    case cells(Cells)
  }

  struct Series {
    var name: Words?
    var values: Cells
    var categories: Cells?
    var color: Color
    var look: ChartSeries
    /// The first series of a funnel's substitute, which only centres the other.
    var isInvisible = false
  }

  private let sheet: Worksheet
  private let workbook: Workbook
  private(set) var series: [Series] = []

  /// - Parameters:
  ///   - sheet: the one on which the chart stands.
  ///   - centring: of a funnel, the cells of half of what each bar lacks to the widest.
  init(_ chart: Chart, on sheet: Worksheet, of workbook: Workbook, centring: SheetFormula? = nil) {
    self.sheet = sheet
    self.workbook = workbook
    series = chart.series.enumerated().map { place, series in
      Series(
        name: series.name.map(words), values: cells(series.values), categories: series.categories.map(cells),
        color: series.color ?? (chart.kind == .funnel ? ChartPalette.funnel : ChartPalette.color(place)),
        look: series)
    }
    if let centring, var hidden = series.first {
      hidden.values = cells(centring)
      hidden.name = nil
      hidden.look.pointColors = [:]
      hidden.isInvisible = true
      series.insert(hidden, at: 0)
    }
  }

  func words(_ text: ChartText) -> Words {
    switch text {
    case .text(let text): .text(text)
    case .cell(let formula): .cells(cells(formula))
    }
  }

  /// The cells of a reference that ``ChartChecks`` found good.
  private func cells(_ formula: SheetFormula) -> Cells {
    guard case .operand(.area(let name, let first, let last)) = formula else {
      return Cells(reference: formula.text, values: [], format: "General")
    }
    let source = name.flatMap(workbook.position(ofSheet:)).map { workbook.sheets[$0] } ?? sheet
    let range = CellRange(first.cell, last.cell)
    var values: [CellValue] = []
    for row in range.rows {
      for column in range.columns {
        values.append(source[CellReference(row: row, column: column)]?.value ?? .blank)
      }
    }
    let format = source[range.first].map { workbook.styles[$0.style].numberFormat.code }
    let reference = FormulaText.sheetName(source.name) + "!" + range.fixedText
    let isRow = range.columns.count > 1
    return Cells(reference: reference, values: values, isRow: isRow, format: format ?? "General")
  }
}

extension XMLBuffer {
  /// CT_AxDataSource or CT_NumDataSource: reference and values.
  mutating func cached(_ cells: ChartData.Cells, as name: String) {
    open(name)
    if name == "c:cat" && cells.areTexts { texts(cells) } else { numbers(cells) }
    close(name)
  }

  /// CT_SerTx and the like: a cell's text, or words.
  mutating func cached(_ words: ChartData.Words, orText name: String) {
    switch words {
    case .text(let text): element(name, text: text)
    case .cells(let cells): texts(cells)
    }
  }

  private mutating func texts(_ cells: ChartData.Cells) {
    open("c:strRef")
    element("c:f", text: cells.reference)
    open("c:strCache")
    value("c:ptCount", .integer(cells.count))
    for (place, value) in cells.values.enumerated() {
      guard let text = value.shownText else { continue }
      open("c:pt", ["idx": .integer(place)])
      element("c:v", text: text)
      close("c:pt")
    }
    close("c:strCache")
    close("c:strRef")
  }

  private mutating func numbers(_ cells: ChartData.Cells) {
    open("c:numRef")
    element("c:f", text: cells.reference)
    open("c:numCache")
    element("c:formatCode", text: cells.format)
    value("c:ptCount", .integer(cells.count))
    for (place, value) in cells.values.enumerated() {
      guard case .number(let number) = value else { continue }
      open("c:pt", ["idx": .integer(place)])
      raw("<c:v>")
      self.number(number)
      raw("</c:v>")
      close("c:pt")
    }
    close("c:numCache")
    close("c:numRef")
  }
}

extension CellValue {
  /// As a chart's cache holds it; nil for nothing.
  var shownText: String? {
    switch self {
    case .blank: nil
    case .number(let number): SheetFormula.number(number).text
    case .text(let text): text
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .error(let error): error.code
    }
  }
}
