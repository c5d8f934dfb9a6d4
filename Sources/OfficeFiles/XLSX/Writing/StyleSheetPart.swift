import Spreadsheet

/// `xl/styles.xml`, child by child as in CT_Stylesheet.
struct StyleSheetPart {
  private let styles: [Style]
  private let differentialStyles: [DifferentialStyle]
  private var fonts = OrderedTable<Font>([Style().font])
  private var fills = OrderedTable<Color?>([nil])
  private var borders = OrderedTable<Border>([Border()])
  private var formats = NumberFormatTable()
  private var xml = XMLBuffer.document()

  init(_ styles: StyleTable, _ differentialStyles: DifferentialStyleTable) {
    self.styles = styles.styles
    self.differentialStyles = differentialStyles.styles.items
    for style in self.styles {
      fonts.add(style.font)
      fills.add(style.fill)
      borders.add(style.border)
      formats.add(style.numberFormat)
    }
    for style in self.differentialStyles {
      if let format = style.numberFormat { formats.add(format) }
    }
  }

  consuming func bytes() -> [UInt8] {
    xml.open("styleSheet", ["xmlns": .plain(Namespace.spreadsheet)])
    for child in StyleSheetElement.allCases {
      switch child {
      case .numFmts: numberFormats()
      case .fonts: fontList()
      case .fills: fillList()
      case .borders: borderList()
      case .cellStyleXfs: cellStyleFormats()
      case .cellXfs: cellFormats()
      case .cellStyles: cellStyles()
      case .dxfs: differentialFormats()
      case .tableStyles:
        xml.empty(
          "tableStyles",
          ["count": 0, "defaultTableStyle": "TableStyleMedium2", "defaultPivotStyle": "PivotStyleLight16"])
      case .colors, .extLst: break
      }
    }
    xml.close("styleSheet")
    return xml.bytes
  }

  private mutating func numberFormats() {
    let own = formats.own
    guard !own.isEmpty else { return }
    xml.open("numFmts", ["count": .integer(own.count)])
    for format in own { xml.numberFormat(format, id: formats.id(of: format)) }
    xml.close("numFmts")
  }

  private mutating func fontList() {
    xml.open("fonts", ["count": .integer(fonts.items.count)])
    for font in fonts.items { xml.font(font) }
    xml.close("fonts")
  }

  /// The first two are reserved by the programs: no fill, and a pattern.
  private mutating func fillList() {
    xml.open("fills", ["count": .integer(fills.items.count + 1)])
    for pattern in ["none", "gray125"] { xml.patternFill(pattern) }
    for color in fills.items {
      if let color { xml.patternFill("solid", color) }
    }
    xml.close("fills")
  }

  private func fillIndex(_ color: Color?) -> Int { color == nil ? 0 : fills.index(of: color) + 1 }

  private mutating func borderList() {
    xml.open("borders", ["count": .integer(borders.items.count)])
    for border in borders.items { xml.border(border) }
    xml.close("borders")
  }

  private mutating func cellStyleFormats() {
    xml.open("cellStyleXfs", ["count": 1])
    xml.empty("xf", ["numFmtId": 0, "fontId": 0, "fillId": 0, "borderId": 0])
    xml.close("cellStyleXfs")
  }

  private mutating func cellFormats() {
    xml.open("cellXfs", ["count": .integer(styles.count)])
    for style in styles { cellFormat(style) }
    xml.close("cellXfs")
  }

  private mutating func cellFormat(_ style: Style) {
    let format = formats.id(of: style.numberFormat)
    let font = fonts.index(of: style.font)
    let fill = fillIndex(style.fill)
    let border = borders.index(of: style.border)
    let isAligned = style.alignment != Alignment()
    let attributes: XMLBuffer.Attributes = [
      "numFmtId": .integer(format), "fontId": .integer(font), "fillId": .integer(fill),
      "borderId": .integer(border),
      "xfId": 0, "applyNumberFormat": .onlyIf(format != 0), "applyFont": .onlyIf(font != 0),
      "applyFill": .onlyIf(fill != 0), "applyBorder": .onlyIf(border != 0),
      "applyAlignment": .onlyIf(isAligned),
      "applyProtection": .onlyIf(!style.isLocked),
    ]
    guard isAligned || !style.isLocked else {
      xml.empty("xf", attributes)
      return
    }
    xml.open("xf", attributes)
    if isAligned { xml.alignment(style.alignment) }
    if !style.isLocked { xml.empty("protection", ["locked": false]) }
    xml.close("xf")
  }

  private mutating func cellStyles() {
    xml.open("cellStyles", ["count": 1])
    xml.empty("cellStyle", ["name": "Normal", "xfId": 0, "builtinId": 0])
    xml.close("cellStyles")
  }

  private mutating func differentialFormats() {
    xml.open("dxfs", ["count": .integer(differentialStyles.count)])
    for style in differentialStyles {
      xml.differentialFormat(style, formatID: style.numberFormat.map(formats.id))
    }
    xml.close("dxfs")
  }
}
