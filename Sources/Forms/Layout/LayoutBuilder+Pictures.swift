import Planning
import Spreadsheet

// Listings, charts and marks.
extension LayoutBuilder {
  mutating func listing(_ listing: Listing, _ row: Int, _ sheet: inout Worksheet) {
    let head = look.style(.head, in: &workbook.styles)
    let label = look.style(.label, in: &workbook.styles)
    for (index, text) in listing.heads.enumerated() {
      sheet[CellReference(row: row, column: Self.firstColumn + index)] = Cell(.text(text), style: head)
    }
    sheet.setHeight(
      height(of: listing.heads, listing.widths, isBold: true), ofRow: row)
    for (offset, texts) in listing.rows.enumerated() {
      for (index, text) in texts.enumerated() {
        sheet[CellReference(row: row + 1 + offset, column: Self.firstColumn + index)] = Cell(
          .text(text), style: label)
      }
      sheet.setHeight(height(of: texts, listing.widths, isBold: false), ofRow: row + 1 + offset)
    }
  }

  private func height(of texts: [String], _ widths: [Double], isBold: Bool) -> Double {
    let lines = zip(texts, widths).map {
      TextMetrics.lines($0, width: $1, size: Look.bodySize, isBold: isBold)
    }
    return TextMetrics.height(lines: lines.max() ?? 1, size: Look.bodySize, extra: 3)
  }

  mutating func chart(_ chart: FormChart, _ row: Int, _ plan: SheetPlan, _ sheet: inout Worksheet) {
    let range = CellRange(rows: (row + 1)...(row + chart.rows - 2), columns: plan.textColumns)
    var drawn = Chart(kind(chart.kind), over: range)
    drawn.title = .text(chart.title)
    drawn.titleSize = 12
    drawn.alternativeText = chart.alternativeText
    let categories = sheetFormula(
      .operand(.column(table: chart.table, column: chart.categories)), on: sheet.name)
    for (index, series) in chart.series.enumerated() {
      var line = ChartSeries(
        .text(series.name),
        values: sheetFormula(.operand(.column(table: chart.table, column: series.column)), on: sheet.name),
        categories: categories, color: look.palette.series[index % look.palette.series.count])
      // Told apart without colours too.
      line.dash = [ChartSeries.Dash.solid, .dash, .dot][index % 3]
      line.marker = [ChartSeries.Marker.circle, .square, .triangle][index % 3]
      drawn.series.append(line)
    }
    if chart.series.count > 1 { drawn.legend = .bottom }
    switch chart.kind {
    case .bars(let maximum):
      drawn.categoryAxis.isReversed = true
      drawn.valueAxis.minimum = 0
      drawn.valueAxis.maximum = maximum
      drawn.dataLabels = DataLabels(position: .outsideEnd)
    case .columns: drawn.valueAxis.minimum = 0
    case .radar(let maximum):
      drawn.valueAxis.minimum = 0
      drawn.valueAxis.maximum = maximum
      drawn.valueAxis.majorUnit = 1
    case .funnel: drawn.dataLabels = DataLabels()
    }
    sheet.charts.append(drawn)
  }

  private func kind(_ kind: FormChart.Kind) -> ChartKind {
    switch kind {
    case .bars: .bar(.horizontal)
    case .columns: .bar(.vertical)
    case .radar: .radar(.markers)
    case .funnel: .funnel
    }
  }

  /// The conditional formats of a field, or of a column from its first row on.
  func mark(_ field: Field, _ ranges: [CellRange], row: (table: String, row: Int)?, _ sheet: inout Worksheet)
  {
    for mark in field.marks {
      switch mark {
      case .bar(let low, let high):
        sheet.conditionalFormats.append(
          ConditionalFormat(ranges, .dataBar(color: look.palette.bar, minimum: low, maximum: high)))
      case .when(let condition, let look):
        sheet.conditionalFormats.append(
          ConditionalFormat(
            ranges, .formula(sheetFormula(condition, on: sheet.name, row: row), Look.differential(look))))
      }
    }
  }
}
