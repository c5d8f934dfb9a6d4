import Spreadsheet

extension Worksheet {
  func checkCharts(_ formulas: FormulaChecks) throws(FileError) {
    for (place, chart) in charts.enumerated() {
      do { try check(chart, formulas) } catch {
        var told = error
        told.cell = told.cell ?? chart.anchor.place
        told.problem = "chart \(place + 1) " + told.problem
        throw told
      }
    }
  }

  private func check(_ chart: Chart, _ formulas: FormulaChecks) throws(FileError) {
    try check(chart.anchor)
    guard !chart.series.isEmpty else { throw refuse("has no series", "add one") }
    guard chart.series.count <= SpreadsheetLimits.chartSeries else {
      throw refuse(
        "has \(chart.series.count) series, more than \(SpreadsheetLimits.chartSeries)", "keep fewer")
    }
    if chart.kind == .funnel || chart.kind == .pie, chart.series.count > 1 {
      throw refuse("has \(chart.series.count) series, of which only one would be seen", "keep one")
    }
    try checkOptions(chart)
    for series in chart.series {
      let count = try checkReference(series.values, "values", formulas)
      if let categories = series.categories { _ = try checkReference(categories, "categories", formulas) }
      if let name = series.name { try check(name, "series name", formulas) }
      try check(series.dataLabels ?? chart.dataLabels, of: chart.kind)
      if let place = series.pointColors.keys.first(where: { !(0..<count).contains($0) }) {
        throw refuse("colours point \(place) of \(count)", "count points from 0")
      }
      guard SpreadsheetLimits.chartLine.contains(series.lineWidth) else {
        throw refuse("has a line of \(series.lineWidth) points", "use 0 to 1584 points")
      }
    }
    if let title = chart.title { try check(title, "title", formulas) }
    for axis in [chart.categoryAxis, chart.valueAxis] { try check(axis, formulas) }
    for text in [chart.name, chart.alternativeText] { try checkPlain(text) }
  }

  private func checkOptions(_ chart: Chart) throws(FileError) {
    if let gap = chart.gapWidth, !SpreadsheetLimits.chartGap.contains(gap) {
      throw refuse("has a gap of \(gap) per cent", "use 0 to 500")
    }
    if let overlap = chart.overlap, !SpreadsheetLimits.chartOverlap.contains(overlap) {
      throw refuse("has an overlap of \(overlap) per cent", "use -100 to 100")
    }
    if case .doughnut(let hole) = chart.kind, !SpreadsheetLimits.chartHole.contains(hole) {
      throw refuse("has a hole of \(hole) per cent", "use 10 to 90")
    }
    guard SpreadsheetLimits.fontSize.contains(chart.titleSize) else {
      throw refuse("has a title of \(chart.titleSize) points", "use 1 to 409 points")
    }
  }

  private func check(_ labels: DataLabels?, of kind: ChartKind) throws(FileError) {
    guard let labels else { return }
    if let position = labels.position, !kind.labelPositions.contains(position) {
      throw refuse(
        "has data labels at \"\(position.rawValue)\", which its kind doesn't know",
        "use one of the kind's labelPositions, or none")
    }
    if labels.showsPercentage, !kind.isRound {
      throw refuse("has labels of percentages, which only pies and doughnuts know", "show values")
    }
    guard SpreadsheetLimits.fontSize.contains(labels.fontSize) else {
      throw refuse("has labels of \(labels.fontSize) points", "use 1 to 409 points")
    }
    try check(labels.numberFormat)
  }

  private func check(_ axis: ChartAxis, _ formulas: FormulaChecks) throws(FileError) {
    for number in [axis.minimum, axis.maximum, axis.majorUnit, axis.logarithmBase] {
      guard number?.isFinite ?? true else {
        throw refuse("has an axis with a number that is not finite", "use a number or none")
      }
    }
    if let low = axis.minimum, let high = axis.maximum, low >= high {
      throw refuse("has an axis from \(low) to \(high)", "let it rise")
    }
    if let unit = axis.majorUnit, unit <= 0 {
      throw refuse("has an axis with a grid line each \(unit)", "use more than 0")
    }
    if let base = axis.logarithmBase, !SpreadsheetLimits.chartLogarithm.contains(base) {
      throw refuse("has a logarithmic axis of base \(base)", "use 2 to 1000")
    }
    if let title = axis.title { try check(title, "axis title", formulas) }
    try check(axis.numberFormat)
  }

  private func check(_ format: NumberFormat?) throws(FileError) {
    guard let format else { return }
    guard (1...SpreadsheetLimits.numberFormat).contains(format.code.utf16.count) else {
      throw refuse(
        "has a number format of \(format.code.utf16.count) characters",
        "use 1 to \(SpreadsheetLimits.numberFormat)")
    }
  }

  private func check(_ text: ChartText, _ what: String, _ formulas: FormulaChecks) throws(FileError) {
    switch text {
    case .text(let text): try checkPlain(text)
    case .cell(let formula):
      guard try checkReference(formula, what, formulas) == 1 else {
        throw refuse("takes its \(what) from several cells", "point to one cell")
      }
    }
  }

  private func checkPlain(_ text: String?) throws(FileError) {
    guard XMLText.isPlain(text ?? "") else {
      throw refuse("has a control character in one of its texts", "take it out")
    }
  }

  /// The number of cells of a row or column that can be drawn.
  func checkReference(_ formula: SheetFormula, _ what: String, _ formulas: FormulaChecks) throws(FileError)
    -> Int
  {
    guard case .operand(.area(_, let first, let last)) = formula else {
      throw refuse("takes its \(what) from a formula", "point to cells")
    }
    do { _ = try formulas.text(of: formula, on: self, at: "") } catch {
      throw refuse(error.problem + " for its \(what)", error.remedy)
    }
    let range = CellRange(first.cell, last.cell)
    guard range.rows.count == 1 || range.columns.count == 1 else {
      throw refuse("takes its \(what) from \(range)", "point to one row or one column")
    }
    let count = max(range.rows.count, range.columns.count)
    guard count <= SpreadsheetLimits.chartPoints else {
      throw refuse(
        "takes its \(what) from \(count) cells, more than \(SpreadsheetLimits.chartPoints)", "point to fewer")
    }
    return count
  }

  func check(_ anchor: DrawingAnchor) throws(FileError) {
    switch anchor {
    case .cells(let range, _): try checkInGrid([range], of: "a drawing")
    case .size(let cell, let width, let height):
      try checkInGrid([CellRange(cell)], of: "a drawing")
      for length in [width, height] {
        guard SpreadsheetLimits.drawing.contains(length) else {
          throw refuse("is drawn \(width) by \(height) points large", "use more than 0 and up to 10000")
        }
      }
    }
  }
}

extension DrawingAnchor {
  /// For messages.
  var place: String {
    switch self {
    case .cells(let range, _): range.description
    case .size(let cell, _, _): cell.description
    }
  }
}
