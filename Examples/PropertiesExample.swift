import Spreadsheet

/// What a file tells of itself, days and times in cells, and XML that travels along.
enum PropertiesExample {
  static func make() -> Workbook {
    var workbook = Workbook()
    workbook.properties.title = "Kick-off"
    workbook.properties.author = "Anna Müller"
    workbook.properties.company = "Example Ltd"
    workbook.properties.manager = "Bo Berg"
    workbook.properties.application = "Examples"
    workbook.properties.created = CalendarDate(year: 2026, month: 11, day: 22)
    workbook.properties.custom = [
      CustomProperty("Client", .text("Adler & Sons")), CustomProperty("Round", .integer(2)),
      CustomProperty("Score", .number(0.75)), CustomProperty("Final", .boolean(false)),
    ]
    workbook.customXMLParts = [CustomXMLPart("<kit xmlns=\"urn:example:kit\"><round>2</round></kit>")]
    var sheet = Worksheet(name: "Times")
    sheet.columns[1] = ColumnProperties(width: 20)
    sheet.columns[2] = ColumnProperties(width: 20)
    guard let day = CalendarDate(year: 2026, month: 11, day: 22) else { return workbook }
    let rows: [(CellValue, CellValue, NumberFormat)] = [
      ("Day", .date(day), .date), ("Moment", .dateTime(day, hour: 14, minute: 30), .dateTime),
      ("Time", .time(hour: 9, minute: 15), .time), ("Duration", .duration(hours: 37, minutes: 30), .duration),
    ]
    for (place, row) in rows.enumerated() {
      var style = Style()
      style.numberFormat = row.2
      sheet.fill([[row.0]], row: place + 1)
      sheet.fill([[row.1]], row: place + 1, column: 2, style: workbook.styles.id(of: style))
    }
    workbook.sheets = [sheet]
    return workbook
  }
}
