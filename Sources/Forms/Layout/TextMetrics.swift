import Spreadsheet

/// How wide text is and how many lines it takes, so that rows are as high as their wrapped text needs in every
/// program: automatic heights are computed by some programs only, and by each differently.
public enum TextMetrics {
  /// The lines that a text takes in a cell of `width` characters.
  public static func lines(_ text: String, width: Double, size: Double, isBold: Bool = false) -> Int {
    let room = max(8, width * digitWidth - padding) / (size * (isBold ? boldFactor : 1) * safety)
    var lines = 0
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += 1
      var used = 0.0
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
        let wide = self.width(word)
        if used > 0, used + space + wide > room {
          lines += 1
          used = 0
        }
        if used == 0, wide > room {
          lines += Int((wide / room).rounded(.up)) - 1
          used = wide.truncatingRemainder(dividingBy: room)
        } else {
          used += (used > 0 ? space : 0) + wide
        }
      }
    }
    return max(1, lines)
  }

  /// The width in characters of a column in which each of these texts stands indented on one line.
  static func columnWidth(
    _ texts: some Sequence<String>, size: Double = Look.bodySize, isBold: Bool = false
  ) -> Double {
    let widest = (texts.map { width($0) }.max() ?? 0) * (isBold ? boldFactor : 1)
    return ((widest * size * safety + padding) / digitWidth + Look.indentWidth).rounded(.up)
  }

  /// Points that a row of so many lines needs, `extra` among them, as far as rows may be high.
  public static func height(lines: Int, size: Double, extra: Double = 0) -> Double {
    min(
      (Double(lines) * size * lineHeight + verticalPadding).rounded(.up) + extra, SpreadsheetLimits.rowHeight)
  }

  /// The width of a text in points at size 1.
  public static func width(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Double {
    let value = Int(scalar.value)
    if value >= 0x20, value < 0x20 + narrow.count { return Double(narrow[value - 0x20]) / 1000 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    return value >= 0x1100 && (value < 0x2000 || value >= 0x2e80) && value > 0x10ff ? 1 : 0.6
  }

  /// A column's unit, in points: a digit of the default font, 7 pixels.
  private static let digitWidth = 5.25
  private static let padding = 6.0
  private static let verticalPadding = 5.0
  private static let lineHeight = 1.24
  private static let boldFactor = 1.07
  private static let safety = 1.04
  private static let space = 0.278

  /// Advance widths of the characters from space to tilde in Arial and the fonts made to its measure, in
  /// thousandths of the size.
  private static let narrow: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}
