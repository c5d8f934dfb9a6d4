import Planning
import Spreadsheet

/// The one visual language of all workbooks: few colours, one look for cells to fill in, one for computed ones.
struct Look {
  enum Role: Hashable {
    case title, subtitle, heading, body, fieldLabel, help
    case head, rotatedHead, key, label
    case input, computed, closed
    /// Below the prepared rows of a table: looks like nothing, but keeps the kinds of its columns.
    case spare
  }

  /// Dark ink on white: 15:1.
  static let ink = Color(0x1B2733)
  /// Titles and table heads: 9:1 on white.
  static let navy = Color(0x1F4E6B)
  static let quiet = Color(0x51606E)
  static let headFill = Color(0xE3EBF1)
  static let inputFill = Color(0xFFF8E1)
  static let inputLine = Color(0xC9A94B)
  static let computedFill = Color(0xF2F4F6)
  static let line = Color(0xC3CCD4)
  static let closedFill = Color(0xDDE1E5)
  static let accent = Color(0x3E8E9C)
  /// Of data bars: light enough for the ink over it.
  static let bar = Color(0x9CC7CE)
  /// Of charts: dark, middle and light in this order, so that a grey print tells them apart.
  static let series = [Color(0x1F4E6B), Color(0xD9822B), Color(0x6BB0A8)]

  static let bodySize = 10.0

  private struct Key: Hashable {
    let role: Role
    let kind: AnswerKind?
    let format: NumberFormat?
    let isCentered: Bool
    let beginsGroup: Bool
  }
  private var known: [Key: StyleID] = [:]

  /// The style of a cell, entered into the workbook's table at its first use.
  mutating func style(
    _ role: Role, kind: AnswerKind? = nil, format: NumberFormat? = nil, isCentered: Bool = false,
    beginsGroup: Bool = false, in table: inout StyleTable
  ) -> StyleID {
    let key = Key(role: role, kind: kind, format: format, isCentered: isCentered, beginsGroup: beginsGroup)
    if let id = known[key] { return id }
    var style = Look.style(role, kind: kind, isCentered: isCentered)
    if let format = format ?? kind.map(Look.format), [.input, .computed, .spare].contains(role) {
      style.numberFormat = format
    }
    if beginsGroup { style.border.top = .init(.medium, Look.quiet) }
    let id = table.id(of: style)
    known[key] = id
    return id
  }

  private static func style(_ role: Role, kind: AnswerKind?, isCentered: Bool) -> Style {
    var style = Style()
    style.font.color = ink
    style.alignment.vertical = .center
    switch role {
    case .title:
      style.font.size = 18
      style.font.isBold = true
      style.font.color = navy
    case .subtitle:
      style.font.size = 11
      style.font.color = quiet
    case .heading:
      style.font.size = 12
      style.font.isBold = true
      style.font.color = navy
      style.border.bottom = .init(.thin, accent)
    case .body:
      style.alignment.wrapsText = true
      style.alignment.vertical = .top
    case .fieldLabel:
      style.font.isBold = true
    case .help:
      style.font.color = quiet
      style.font.isItalic = true
      style.alignment.wrapsText = true
      style.alignment.horizontal = .left
      style.alignment.indent = 1
    case .head, .rotatedHead:
      style.font.isBold = true
      style.font.color = navy
      style.fill = headFill
      style.border = Border(all: .init(.thin, line))
      style.alignment.wrapsText = true
      style.alignment.horizontal = isCentered || role == .rotatedHead ? .center : .left
      if role == .rotatedHead {
        style.alignment.rotation = 90
        style.alignment.vertical = .bottom
      }
    case .key:
      style.font.color = quiet
      style.border = Border(all: .init(.thin, line))
      style.alignment.horizontal = .left
      style.numberFormat = .text
    case .label:
      style.border = Border(all: .init(.thin, line))
      style.alignment.wrapsText = true
      style.alignment.horizontal = isCentered ? .center : .left
    case .input:
      style.fill = inputFill
      style.border = Border(all: .init(.thin, inputLine))
      style.isLocked = false
      align(&style, kind, isCentered)
    case .computed:
      style.fill = computedFill
      style.border = Border(all: .init(.thin, line))
      style.font.isBold = true
      align(&style, kind, isCentered)
    case .closed:
      style.fill = closedFill
      style.border = Border(all: .init(.thin, line))
    case .spare:
      style.isLocked = false
      align(&style, kind, isCentered)
    }
    return style
  }

  private static func align(_ style: inout Style, _ kind: AnswerKind?, _ isCentered: Bool) {
    switch kind {
    case .number, .integer, .percent, .money:
      style.alignment.horizontal = isCentered ? .center : .right
      style.alignment.indent = isCentered ? 0 : 1
    case .date, .yesno: style.alignment.horizontal = .center
    case .text, .choice, nil:
      style.alignment.horizontal = isCentered ? .center : .left
      style.alignment.wrapsText = true
    }
  }

  /// Fills with a dark ink, 7:1 and better.
  static func differential(_ look: MarkLook) -> DifferentialStyle {
    var style = DifferentialStyle()
    switch look {
    case .good: (style.fill, style.fontColor) = (Color(0xDDEFE3), Color(0x14532D))
    case .doubtful: (style.fill, style.fontColor) = (Color(0xFCE8C8), Color(0x6B3F00))
    case .bad: (style.fill, style.fontColor, style.isBold) = (Color(0xF8D9D6), Color(0x7A1710), true)
    case .percent: style.numberFormat = NumberFormat("0.0%")
    }
    return style
  }

  /// Text cells are of the format Text, so that `001` and `=1+1` stay what was typed.
  static func format(_ kind: AnswerKind) -> NumberFormat {
    switch kind {
    case .text: .text
    case .number, .choice, .yesno: .general
    case .integer: NumberFormat("0")
    case .percent: NumberFormat("0.0%")
    case .money: .integer
    case .date: .date
    }
  }
}
