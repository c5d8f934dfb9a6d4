import Planning
import Spreadsheet

/// A sheet of a report: a band with its title, a way back, and a table below.
struct ReportSheet {
  enum Look: Hashable {
    case title, subtitle, head, text, number, integer, decimal, percent, link, total, headLink
  }

  static let headRow = 5
  var sheet: Worksheet
  private let palette: Palette
  private(set) var columns = 0

  init(_ name: String, palette: Palette) {
    sheet = Worksheet(name: name)
    sheet.showsGridLines = false
    sheet.pageSetup.isLandscape = true
    sheet.pageSetup.fit = (1, 0)
    sheet.pageSetup.titleRows = Self.headRow...Self.headRow
    sheet.tabColor = palette.main
    self.palette = palette
  }

  /// The band over all columns.
  mutating func title(_ title: String, _ subtitle: String, width: Int, _ styles: inout StyleTable) {
    for column in 1...max(1, width) {
      put(column == 1 ? .text(title) : .blank, 1, column, .title, &styles)
      put(column == 1 ? .text(subtitle) : .blank, 2, column, .subtitle, &styles)
    }
    sheet.setHeight(30, ofRow: 1)
    sheet.setHeight(20, ofRow: 2)
  }

  mutating func head(_ names: [String], widths: [Double], numeric: Set<Int> = [], _ styles: inout StyleTable)
  {
    columns = names.count
    for (place, name) in names.enumerated() {
      put(.text(name), Self.headRow, place + 1, .head, &styles)
      sheet.columns[place + 1] = ColumnProperties(
        width: place < widths.count ? widths[place] : widths.last ?? 12)
    }
    sheet.setHeight(34, ofRow: Self.headRow)
    sheet.pane = Pane(rows: Self.headRow, columns: 1)
  }

  /// Filters over the rows from the head to `last`.
  mutating func filter(to last: Int) {
    guard last > Self.headRow else { return }
    sheet.autoFilter = AutoFilter(CellRange(rows: Self.headRow...last, columns: 1...columns))
  }

  mutating func put(_ value: CellValue, _ row: Int, _ column: Int, _ look: Look, _ styles: inout StyleTable) {
    sheet[CellReference(row: row, column: column)] = Cell(Self.safe(value), style: styles.id(of: style(look)))
  }

  mutating func put(_ number: Double?, _ row: Int, _ column: Int, _ look: Look, _ styles: inout StyleTable) {
    put(number.map { $0.isFinite ? .number($0) : .blank } ?? .blank, row, column, look, &styles)
  }

  /// A way to another sheet of the workbook.
  mutating func link(
    _ text: String, to name: String, _ row: Int, _ column: Int, head: Bool = false, _ styles: inout StyleTable
  ) {
    put(.text(text), row, column, head ? .headLink : .link, &styles)
    let place = "'" + name.replacing("'", with: "''") + "'!A1"
    sheet.hyperlinks.append(Hyperlink(CellReference(row: row, column: column), .location(place)))
  }

  /// A client's text only ever is a text, and no longer than anybody reads in a table.
  private static func safe(_ value: CellValue) -> CellValue {
    guard case .text(let text) = value else { return value }
    return .text(TextSafety.line(text).shortened(to: 300))
  }

  private func style(_ look: Look) -> Style {
    var style = Style()
    style.font.color = Palette.ink
    style.alignment.vertical = .center
    switch look {
    case .title:
      style.font.size = 18
      style.font.isBold = true
      style.font.color = Color(0xFFFFFF)
      style.fill = palette.main
      style.alignment.indent = 1
    case .subtitle:
      style.font.size = 11
      style.font.color = palette.bandQuiet
      style.fill = palette.main
      style.alignment.indent = 1
    case .head, .headLink:
      style.font.isBold = true
      style.font.color = palette.main
      style.font.isUnderlined = look == .headLink
      style.fill = palette.headFill
      style.alignment.wrapsText = true
      style.alignment.horizontal = .left
      style.alignment.indent = 1
      style.border.bottom = .init(.thin, Self.line)
    case .text:
      style.border.bottom = .init(.hair, Self.line)
      style.alignment.horizontal = .left
      style.alignment.indent = 1
    case .link:
      style.font.color = palette.main
      style.font.isUnderlined = true
    case .number, .integer, .decimal, .percent, .total:
      style.border.bottom = .init(.hair, Self.line)
      style.alignment.horizontal = .right
      style.numberFormat =
        switch look {
        case .integer: .integer
        case .percent: .percent
        case .decimal: NumberFormat("0.00")
        default: NumberFormat("0.0")
        }
      if look == .total {
        style.font.isBold = true
        style.border.top = .init(.thin, palette.accent)
      }
    }
    return style
  }

  private static let line = Color(0xC3CCD4)
}
