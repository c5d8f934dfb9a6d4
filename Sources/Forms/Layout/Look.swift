import Planning
import Spreadsheet

/// The one visual language of all workbooks: few colours, one look for cells to fill in, one for computed ones.
struct Look {
  enum Role: Hashable {
    /// The band at the top of a sheet: its two lines of words, and the cells beside them.
    case title, subtitle, subtitleBeside
    case heading, body, fieldLabel, help
    /// `repeated`: a label that says the same as the one above it, so that groups are seen at a glance.
    case head, rotatedHead, key, label, repeated
    /// `headline`: the one result that a sheet is about.
    case input, computed, headline, closed
    /// Below the prepared rows of a table: looks like nothing, but keeps the kinds of its columns.
    case spare
    /// Nothing to see, but as high as a row must at least be.
    case strut
  }

  /// Dark ink on white: 15:1.
  static let ink = Palette.ink
  static let quiet = Color(0x51606E)
  /// Still 4.6:1.
  static let faded = Color(0x6B7783)
  static let white = Color(0xFFFFFF)
  static let inputFill = Color(0xFFF8E1)
  static let inputLine = Color(0xC9A94B)
  static let computedFill = Color(0xF2F4F6)
  static let line = Color(0xC3CCD4)
  static let closedFill = Color(0xE2E6EA)
  static let closedLine = Color(0xD3D9DE)

  static let bodySize = 10.0
  static let titleSize = 18.0
  static let headlineSize = 14.0
  /// A line of this size is as high as a row with one line of words and room around it.
  static let strutSize = 17.0
  /// What an indented cell has less room for words, in characters.
  static let indentWidth = 1.6

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
    if let format = format ?? kind.map(Look.format), [.input, .computed, .headline, .spare].contains(role) {
      style.numberFormat = format
      if style.alignment.horizontal == .right { Look.setOff(&style) }
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
      style.font.size = Look.titleSize
      style.font.isBold = true
      style.font.color = Look.white
      style.fill = palette.main
      Look.indent(&style)
    case .subtitle, .subtitleBeside:
      style.font.size = 11
      style.font.color = palette.bandQuiet
      style.fill = palette.main
      if role == .subtitle { style.alignment.vertical = .top }
      Look.indent(&style)
    case .heading:
      style.font.size = 12
      style.font.isBold = true
      style.font.color = palette.main
      Look.indent(&style)
      // Above the words: a table may follow them at once.
      style.border.top = .init(.medium, palette.accent)
    case .body:
      Look.indent(&style)
      style.alignment.wrapsText = true
      style.alignment.vertical = .top
    case .fieldLabel:
      style.font.isBold = true
      Look.indent(&style)
      style.border.bottom = .init(.hair, Look.line)
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
      Look.align(&style, isCentered: isCentered || role == .rotatedHead)
      if role == .rotatedHead {
        style.alignment.rotation = 90
        style.alignment.vertical = .bottom
      }
    case .key:
      style.font.color = Look.quiet
      style.border = Border(all: .init(.thin, Look.line))
      Look.indent(&style)
      style.numberFormat = .text
    case .label, .repeated:
      style.border = Border(all: .init(.thin, Look.line))
      style.alignment.wrapsText = true
      if role == .repeated { style.font.color = Look.faded }
      Look.align(&style, isCentered: isCentered)
    case .input:
      style.fill = Look.inputFill
      style.border = Border(all: .init(.thin, Look.inputLine))
      style.isLocked = false
      Look.align(&style, kind, isCentered)
    case .computed, .headline:
      style.fill = Look.computedFill
      style.border = Border(all: .init(.thin, Look.line))
      // Whole sentences in bold are hard to read.
      style.font.isBold = kind != .text || role == .headline
      if role == .headline { style.font.size = Look.headlineSize }
      Look.align(&style, kind, isCentered)
    case .closed:
      style.fill = Look.closedFill
      style.border = Border(all: .init(.thin, Look.closedLine))
    case .spare:
      style.isLocked = false
      Look.align(&style, kind, isCentered)
    case .strut:
      style.font.size = Look.strutSize
    }
    return style
  }

  private static func align(_ style: inout Style, _ kind: AnswerKind?, _ isCentered: Bool) {
    switch kind {
    case .number, .integer, .percent, .money:
      style.alignment.horizontal = isCentered ? .center : .right
    case .date, .yesno: style.alignment.horizontal = .center
    case .text, .choice, nil:
      align(&style, isCentered: isCentered)
      style.alignment.wrapsText = true
    }
  }

  /// Numbers stand off the line at their right: by room that their format leaves, since LibreOffice forgets the indent
  /// of every second cell.
  private static func setOff(_ style: inout Style) {
    style.numberFormat = NumberFormat(style.numberFormat.code + "_)")
  }

  /// Words stand off the line at their left.
  private static func indent(_ style: inout Style) {
    style.alignment.horizontal = .left
    style.alignment.indent = 1
  }

  private static func align(_ style: inout Style, isCentered: Bool) {
    if isCentered { style.alignment.horizontal = .center } else { indent(&style) }
  }

  /// Fills with a dark ink, 7:1 and better.
  func differential(_ look: MarkLook) -> DifferentialStyle {
    var style = DifferentialStyle()
    switch look {
    case .good: (style.fill, style.fontColor) = (Color(0xDDEFE3), Color(0x14532D))
    case .doubtful: (style.fill, style.fontColor) = (Color(0xFCE8C8), Color(0x6B3F00))
    case .bad: (style.fill, style.fontColor, style.isBold) = (Color(0xF8D9D6), Color(0x7A1710), true)
    case .much: (style.fill, style.fontColor, style.isBold) = (palette.bar, Look.ink, true)
    case .some: (style.fill, style.fontColor) = (palette.headFill, Look.ink)
    case .percent: style.numberFormat = NumberFormat("0.0%_)")
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
