import Spreadsheet

/// Looks that follow the values: bars, icons, scales and rules.
enum ConditionsExample {
  static func make() -> Workbook {
    var workbook = Workbook()
    var sheet = Worksheet(name: "Conditions")
    let values: [CellValue] = [-30, 10, 55, 80, 100, 10]
    let heads: [CellValue] = [
      "Bar", "Simple bar", "Icons", "Scale", "Above 50", "Top 2", "Below average", "Twice", "Contains won",
      "Blank",
    ]
    sheet.fill([heads])
    for column in 1...8 { sheet.fill(values.map { [$0] }, row: 2, column: column) }
    sheet.fill([["won"], ["lost"], ["Not won"], ["open"], ["WON"], ["x"]], row: 2, column: 9)
    sheet.fill([["a"], [.blank], ["b"], [.blank], ["c"], ["d"]], row: 2, column: 10)
    for column in 1...10 { sheet.columns[column] = ColumnProperties(width: 14) }

    let good = DifferentialStyle(fontColor: Color(0x006100), fill: Color(0xC6EFCE))
    let bad = DifferentialStyle(fontColor: Color(0x9C0006), fill: Color(0xFFC7CE), isBold: true)
    var bar = DataBar(Color(0x4BA3A6))
    bar.axis = .middle
    let scale: [ConditionalFormat.ScalePoint] = [
      .init(nil, Color(0xF8696B)), .init(nil, Color(0xFFEB84)), .init(nil, Color(0x63BE7B)),
    ]
    let rules: [ConditionalFormat.Rule] = [
      .bar(bar), .dataBar(color: Color(0x5B9BD5), minimum: nil, maximum: nil),
      .icons(IconSet(.trafficLights3, from: [.number(30), .number(70)])), .colorScale(scale),
      .cell(.greater(50), good), .top(2, good), .average(.below, bad), .duplicates(bad),
      .text(.contains, "won", good), .blanks(bad),
    ]
    for (place, rule) in rules.enumerated() {
      sheet.conditionalFormats.append(ConditionalFormat([CellRange(2...7, place + 1)], rule))
    }
    workbook.sheets = [sheet]
    return workbook
  }
}
