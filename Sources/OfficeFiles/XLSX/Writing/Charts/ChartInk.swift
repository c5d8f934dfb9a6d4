import Spreadsheet

/// The greys of a chart's words and lines.
enum ChartInk {
  static let text = Color(0x595959)
  static let title = Color(0x404040)
  static let label = Color(0x404040)
  static let grid = Color(0xE3E3E3)
  static let axis = Color(0xBFBFBF)

  enum Fill {
    case nothing
    /// - Parameters:
    ///   - opacity: in per cent.
    case color(Color, opacity: Int = 100)
  }

  enum Line {
    case nothing
    case color(Color, points: Double, dash: ChartSeries.Dash = .solid)
  }
}

extension XMLBuffer {
  /// CT_ShapeProperties: fill, then line.
  mutating func shape(fill: ChartInk.Fill?, line: ChartInk.Line?, in prefix: String = "c") {
    open(prefix + ":spPr")
    if let fill { self.fill(fill) }
    switch line {
    case .nothing:
      open("a:ln")
      empty("a:noFill")
      close("a:ln")
    case .color(let color, let points, let dash):
      open("a:ln", ["w": .integer(EMU.points(points)), "cap": "rnd"])
      self.fill(.color(color))
      if dash != .solid { value("a:prstDash", .plain(dash.rawValue)) }
      empty("a:round")
      close("a:ln")
    case nil: break
    }
    close(prefix + ":spPr")
  }

  private mutating func fill(_ fill: ChartInk.Fill) {
    guard case .color(let color, let opacity) = fill else { return empty("a:noFill") }
    open("a:solidFill")
    if opacity < 100 {
      open("a:srgbClr", ["val": .plain(color.hexadecimal)])
      value("a:alpha", .integer(opacity * 1_000))
      close("a:srgbClr")
    } else {
      value("a:srgbClr", .plain(color.hexadecimal))
    }
    close("a:solidFill")
  }

  /// CT_TextBody that only says how text looks.
  mutating func chartText(
    size: Double, color: Color = ChartInk.text, isBold: Bool = false, in prefix: String = "c"
  ) {
    open(prefix + ":txPr")
    empty("a:bodyPr")
    empty("a:lstStyle")
    open("a:p")
    open("a:pPr")
    textProperties("a:defRPr", size, color, isBold)
    close("a:pPr")
    empty("a:endParaRPr", ["lang": "en-US"])
    close("a:p")
    close(prefix + ":txPr")
  }

  mutating func textProperties(_ name: String, _ size: Double, _ color: Color, _ isBold: Bool) {
    let hundredths = Int((size * 100).rounded())
    open(
      name, ["lang": name == "a:rPr" ? "en-US" : nil, "sz": .integer(hundredths), "b": .flag(isBold)])
    fill(.color(color))
    close(name)
  }
}

/// English metric units, in which drawings measure: 914,400 an inch, 12,700 a point.
enum EMU {
  static func points(_ points: Double) -> Int { Int((points * 12_700).rounded()) }
}

extension Color {
  /// `1F4E79`: `ST_HexColorRGB`.
  var hexadecimal: String { String(argb.dropFirst(2)) }
}
