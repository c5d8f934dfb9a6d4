import Spreadsheet

// Limits that only files know, beside those of the model.
extension SpreadsheetLimits {
  /// The largest number that may stand in a cell.
  static let number = 9.99999999999999e307
  /// Links of one sheet.
  static let hyperlinks = 65_530
  /// UTF-16 units of a link's address or place.
  static let address = 2_079
  static let tooltip = 255
  /// Different styles of one workbook: the smallest number that any program is said to hold.
  static let styles = 64_000
  static let fontName = 31
  /// In points.
  static let fontSize = 1.0...409.0
  static let numberFormat = 255
  /// Number formats besides those that every program knows: Excel loads no more ([MS-OI29500] 2.1.713).
  static let numberFormats = 206
  /// UTF-16 units of a text within a formula.
  static let formulaText = 255
  static let arguments = 255
  /// Functions within functions.
  static let formulaDepth = 64
  /// Ranges of one validation ([MS-XLSB] 2.4.354).
  static let validationRanges = 8_192
  static let indent = 0...250
  static let rotation = -90...90
  /// Per cent.
  static let zoom = 10...400
  static let fitPages = 0...32_767
  /// In inches.
  static let margin = 0.0..<49.0
  /// Where a view is split, in points.
  static let split = 10_000.0
  /// Notes of a sheet.
  static let notes = 65_536
  static let author = 54
  /// Width or height of a note, in points.
  static let noteSize = 10.0...2_000.0
  /// Manual page breaks of a sheet, in each direction.
  static let pageBreaks = 1_023
  static let outlineLevel = 0...7
  /// UTF-16 units of a custom property's name, and of its text.
  static let customProperty = 255
  static let scalePoints = 2...3
  /// Items of a drop-down: as many as Excel shows.
  static let listItems = 32_767
  /// UTF-16 units of a table column's name.
  static let tableColumn = 255
  /// The first so many of a conditional format.
  static let topRank = 1_000
  static let chartSeries = 255
  /// Points of one series.
  static let chartPoints = 32_000
  /// Per cent.
  static let chartGap = 0...500
  static let chartOverlap = -100...100
  static let chartHole = 10...90
  /// In points.
  static let chartLine = 0.0...1_584.0
  static let chartLogarithm = 2.0...1_000.0
  /// Width or height of a chart or picture, in points.
  static let drawing = 0.01...10_000.0
}
