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
      TextMetrics.lines($0, width: $1 - Look.indentWidth, size: Look.bodySize, isBold: isBold)
    }
    return TextMetrics.height(lines: lines.max() ?? 1, size: Look.bodySize, extra: 3)
  }

  /// Beside each other, in parts of the page that are as equal as its columns allow.
  mutating func charts(_ charts: [FormChart], _ row: Int, _ plan: SheetPlan, _ sheet: inout Worksheet) {
    for (chart, columns) in zip(charts, plan.pageColumns(in: charts.count)) {
      self.chart(chart, row, columns, &sheet)
    }
  }

  private mutating func chart(
    _ chart: FormChart, _ row: Int, _ columns: ClosedRange<Int>, _ sheet: inout Worksheet
  ) {
    let range = CellRange(rows: (row + 1)...(row + chart.rows - 2), columns: columns)
    var drawn = Chart(kind(chart.kind), over: range)
    drawn.title = .text(chart.title)
    drawn.titleSize = 12
    drawn.alternativeText = chart.alternativeText
    let categories = points(chart, chart.categories, on: sheet.name)
    for (index, series) in chart.series.enumerated() {
      var line = ChartSeries(
        .text(series.name),
        values: points(chart, series.column, on: sheet.name), categories: categories,
        color: look.palette.series[index % look.palette.series.count])
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
      drawn.valueAxis.isHidden = maximum == nil
      drawn.valueAxis.showsGridLines = maximum != nil
    case .columns:
      drawn.valueAxis.minimum = 0
      // The numbers stand at the columns, so lines and an axis of numbers would only repeat them.
      drawn.dataLabels = DataLabels(position: .outsideEnd)
      drawn.valueAxis.isHidden = true
      drawn.valueAxis.showsGridLines = false
    case .radar(let maximum):
      drawn.valueAxis.minimum = 0
      drawn.valueAxis.maximum = maximum
      drawn.valueAxis.majorUnit = 1
    case .funnel:
      // Light: the labels of narrow bars reach over their ends.
      drawn.series[0].color = look.palette.bar
      drawn.dataLabels = DataLabels()
    }
    sheet.charts.append(drawn)
  }

  /// The cells of a column that the chart shows.
  private func points(_ chart: FormChart, _ column: String, on sheet: String) -> SheetFormula {
    guard let place = placement.tables[chart.table],
      let number = place.columns[column] ?? labels[chart.table]?[column]
    else { return .error(.reference) }
    let rows =
      (place.range.first.row + 1 + chart.rowsLeftOut.above)...(place.range.last.row - chart.rowsLeftOut.below)
    return .area(
      place.sheet == sheet ? nil : place.sheet, CellRange(rows: rows, columns: number...number))
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
          ConditionalFormat(
            ranges, .bar(DataBar(look.palette.bar, minimum: .number(low), maximum: .number(high)))))
      case .shade(let low, let high):
        sheet.conditionalFormats.append(
          ConditionalFormat(ranges, .colorScale([.init(low, .white), .init(high, look.palette.bar)])))
      case .signs(let second, let third):
        sheet.conditionalFormats.append(
          ConditionalFormat(ranges, .icons(IconSet(.symbols3, from: [.number(second), .number(third)]))))
      case .when(let condition, let shown):
        sheet.conditionalFormats.append(
          ConditionalFormat(
            ranges, .formula(sheetFormula(condition, on: sheet.name, row: row), look.differential(shown))))
      }
    }
  }
}
