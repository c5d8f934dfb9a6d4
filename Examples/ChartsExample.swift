import Spreadsheet

/// Every kind of chart over one small table.
enum ChartsExample {
  static func make() -> Workbook {
    var workbook = Workbook()
    var data = Worksheet(name: "Sales")
    let table: [[CellValue]] = [
      ["Quarter", "North", "South", "Target"], ["Q1", 120, 80, 110], ["Q2", 135, 95, 120],
      ["Q3", 90, 130, 130],
      ["Q4", 160, 110, 140], [], ["Stage", "Leads"], ["Visitors", 5200], ["Leads", 1900], ["Qualified", 820],
      ["Offers", 340], ["Won", 120],
    ]
    for (row, values) in table.enumerated() {
      for (column, value) in values.enumerated() {
        data[CellReference(row: row + 1, column: column + 1)] = Cell(value)
      }
    }
    let kinds: [(String, ChartKind)] = [
      ("Clustered columns", .bar()), ("Stacked columns", .bar(.vertical, .stacked)),
      ("Bars to 100 %", .bar(.horizontal, .percentStacked)), ("Lines", .line()), ("Areas", .area(.stacked)),
      ("Scatter", .scatter(.linesAndMarkers)), ("Pie", .pie), ("Doughnut", .doughnut(hole: 60)),
      ("Radar", .radar(.plain)), ("Radar, markers", .radar(.markers)), ("Radar, filled", .radar(.filled)),
    ]
    var sheet = Worksheet(name: "Charts")
    sheet.showsGridLines = false
    for (place, (title, kind)) in kinds.enumerated() {
      sheet.charts.append(chart(kind, title, place))
    }
    sheet.charts.append(funnel(kinds.count))
    sheet.pageSetup.fit = (1, 1)
    sheet.pageSetup.isLandscape = true
    workbook.sheets = [sheet, data]
    return workbook
  }

  /// Three charts side by side.
  private static func cells(_ place: Int) -> CellRange {
    let row = place / 3 * 16 + 1
    let column = place % 3 * 7 + 1
    return CellRange(rows: row...row + 14, columns: column...column + 5)
  }

  private static func chart(_ kind: ChartKind, _ title: String, _ place: Int) -> Chart {
    var chart = Chart(kind, over: cells(place))
    chart.title = .text(title)
    chart.alternativeText = "\(title): sales by quarter, north and south"
    let count = kind == .pie ? 1 : 2
    for column in 2...count + 1 {
      chart.series.append(
        ChartSeries(
          .cell(.cell("Sales", row: 1, column: column)), values: .cells("Sales", rows: 2...5, column: column),
          categories: kind == .scatter(.linesAndMarkers)
            ? .cells("Sales", rows: 2...5, column: 4) : .cells("Sales", rows: 2...5, column: 1)))
    }
    chart.legend = .bottom
    switch kind {
    case .bar(_, .standard):
      chart.dataLabels = DataLabels(position: .outsideEnd)
      chart.valueAxis.title = "1,000 EUR"
      chart.valueAxis.maximum = 200
      chart.categoryAxis.title = .cell(.cell("Sales", row: 1, column: 1))
    case .bar: chart.dataLabels = DataLabels(position: .center)
    case .pie: chart.dataLabels = DataLabels(value: false, percentage: true, category: true)
    case .radar: chart.categoryAxis.showsGridLines = true
    default: break
    }
    return chart
  }

  private static func funnel(_ place: Int) -> Chart {
    var chart = Chart(.funnel, over: cells(place))
    chart.title = "From visitor to client"
    chart.alternativeText = "Funnel from 5,200 visitors to 120 clients"
    chart.dataLabels = DataLabels()
    chart.dataLabels?.numberFormat = .integer
    chart.series = [
      ChartSeries(
        "Leads", values: .cells("Sales", rows: 8...12, column: 2),
        categories: .cells("Sales", rows: 8...12, column: 1))
    ]
    return chart
  }
}
