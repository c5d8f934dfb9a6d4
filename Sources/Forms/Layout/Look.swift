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
  static let ink = Palette.ink
  static let quiet = Color(0x51606E)
  static let inputFill = Color(0xFFF8E1)
  static let inputLine = Color(0xC9A94B)
  static let computedFill = Color(0xF2F4F6)
  static let line = Color(0xC3CCD4)
  static let closedFill = Color(0xDDE1E5)

  static let bodySize = 10.0

  /// What a brand may set.
  let palette: Palette

  private struct Key: Hashable {
    let role: Role
    let kind: AnswerKind?
    let format: NumberFormat?
    let isCentered: Bool
    let beginsGroup: Bool
  }
  private var known: [Key: StyleID] = [:]

  init(_ palette: Palette = .standard) { self.palette = palette }

  /// The style of a cell, entered into the workbook's table at its first use.
  mutating func style(
    _ role: Role, kind: AnswerKind? = nil, format: NumberFormat? = nil, isCentered: Bool = false,
    beginsGroup: Bool = false, in table: inout StyleTable
  ) -> StyleID {
    let key = Key(role: role, kind: kind, format: format, isCentered: isCentered, beginsGroup: beginsGroup)
    if let id = known[key] { return id }
    var style = style(role, kind: kind, isCentered: isCentered)
    if let format = format ?? kind.map(Look.format), [.input, .computed, .spare].contains(role) {
      style.numberFormat = format
    }
    if beginsGroup { style.border.top = .init(.medium, Look.quiet) }
    let id = table.id(of: style)
    known[key] = id
    return id
  }

  private func style(_ role: Role, kind: AnswerKind?, isCentered: Bool) -> Style {
    var style = Style()
    style.font.color = Look.ink
    style.alignment.vertical = .center
    switch role {
    case .title:
      style.font.size = 18
      style.font.isBold = true
      style.font.color = palette.main
    case .subtitle:
      style.font.size = 11
      style.font.color = Look.quiet
    case .heading:
      style.font.size = 12
      style.font.isBold = true
      style.font.color = palette.main
      style.border.bottom = .init(.thin, palette.accent)
    case .body:
      style.alignment.wrapsText = true
      style.alignment.vertical = .top
    case .fieldLabel:
      style.font.isBold = true
    case .help:
      style.font.color = Look.quiet
      style.font.isItalic = true
      style.alignment.wrapsText = true
      style.alignment.horizontal = .left
      style.alignment.indent = 1
    case .head, .rotatedHead:
      style.font.isBold = true
      style.font.color = palette.main
      style.fill = palette.headFill
      style.border = Border(all: .init(.thin, Look.line))
      style.alignment.wrapsText = true
      style.alignment.horizontal = isCentered || role == .rotatedHead ? .center : .left
      if role == .rotatedHead {
        style.alignment.rotation = 90
        style.alignment.vertical = .bottom
      }
    case .key:
      style.font.color = Look.quiet
      style.border = Border(all: .init(.thin, Look.line))
      style.alignment.horizontal = .left
      style.numberFormat = .text
    case .label:
      style.border = Border(all: .init(.thin, Look.line))
      style.alignment.wrapsText = true
      style.alignment.horizontal = isCentered ? .center : .left
    case .input:
      style.fill = Look.inputFill
      style.border = Border(all: .init(.thin, Look.inputLine))
      style.isLocked = false
      Look.align(&style, kind, isCentered)
    case .computed:
      style.fill = Look.computedFill
      style.border = Border(all: .init(.thin, Look.line))
      style.font.isBold = true
      Look.align(&style, kind, isCentered)
    case .closed:
      style.fill = Look.closedFill
      style.border = Border(all: .init(.thin, Look.line))
    case .spare:
      style.isLocked = false
      Look.align(&style, kind, isCentered)
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
