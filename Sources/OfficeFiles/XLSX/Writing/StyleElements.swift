import Spreadsheet

// The elements of which styles are made.

extension XMLBuffer {
  /// CT_Font. The order of its children is the one in which Excel writes them, which some readers demand.
  mutating func font(_ font: Font) {
    open("font")
    if font.isBold { empty("b") }
    if font.isItalic { empty("i") }
    if font.isUnderlined { empty("u") }
    empty("sz", ["val": .number(font.size)])
    if let color = font.color { self.color("color", color) }
    empty("name", ["val": .text(font.name)])
    close("font")
  }

  private mutating func differentialFont(_ style: DifferentialStyle) {
    guard style.isBold != nil || style.isItalic != nil || style.fontColor != nil else { return }
    open("font")
    if let isBold = style.isBold { empty("b", ["val": .flag(isBold)]) }
    if let isItalic = style.isItalic { empty("i", ["val": .flag(isItalic)]) }
    if let color = style.fontColor { self.color("color", color) }
    close("font")
  }

  /// CT_Dxf. A number format is written where it has an id.
  mutating func differentialFormat(_ style: DifferentialStyle, formatID: Int? = nil) {
    open("dxf")
    differentialFont(style)
    if let format = style.numberFormat, let formatID { numberFormat(format, id: formatID) }
    if let color = style.fill { patternFill("solid", color, background: color) }
    close("dxf")
  }

  /// - Parameters:
  ///   - background: a differential format has its colour here, unlike a cell's own.
  mutating func patternFill(_ pattern: String, _ color: Color? = nil, background: Color? = nil) {
    open("fill")
    if let color {
      open("patternFill", ["patternType": .plain(pattern)])
      self.color("fgColor", color)
      if let background { self.color("bgColor", background) } else { empty("bgColor", ["indexed": 64]) }
      close("patternFill")
    } else {
      empty("patternFill", ["patternType": .plain(pattern)])
    }
    close("fill")
  }

  mutating func border(_ border: Border) {
    open("border")
    edge("left", border.left)
    edge("right", border.right)
    edge("top", border.top)
    edge("bottom", border.bottom)
    empty("diagonal")
    close("border")
  }

  private mutating func edge(_ name: String, _ edge: Border.Edge?) {
    guard let edge else { return empty(name) }
    open(name, ["style": .plain(edge.line.rawValue)])
    color("color", edge.color)
    close(name)
  }

  mutating func alignment(_ alignment: Alignment) {
    empty(
      "alignment",
      [
        "horizontal": alignment.horizontal == .general ? nil : .plain(alignment.horizontal.rawValue),
        "vertical": alignment.vertical == .bottom ? nil : .plain(alignment.vertical.rawValue),
        // Clockwise turns are stored as 91 to 180.
        "textRotation": alignment.rotation == 0
          ? nil : .integer(alignment.rotation > 0 ? alignment.rotation : 90 - alignment.rotation),
        "wrapText": .onlyIf(alignment.wrapsText),
        "indent": alignment.indent == 0 ? nil : .integer(alignment.indent),
      ])
  }

  mutating func numberFormat(_ format: NumberFormat, id: Int) {
    empty("numFmt", ["numFmtId": .integer(id), "formatCode": .text(format.code)])
  }

  mutating func color(_ name: String, _ color: Color) { empty(name, ["rgb": .plain(color.argb)]) }
}

extension Color {
  /// `FF1F4E79`: opaque, as `ST_UnsignedIntHex`.
  var argb: String {
    "FF" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }
}
