public import Spreadsheet

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How well one colour can be told from another: WCAG 2.2, "contrast ratio", "relative luminance".
public enum Contrast {
  /// What text needs on its ground: success criterion 1.4.3, level AA.
  public static let ofText = 4.5
  /// What lines and areas need that carry meaning: success criterion 1.4.11, level AA.
  public static let ofGraphics = 3.0

  /// From 1 (the same colour) to 21 (black and white), in either order.
  public static func ratio(_ one: Color, _ other: Color) -> Double {
    let (left, right) = (luminance(one), luminance(other))
    return (max(left, right) + 0.05) / (min(left, right) + 0.05)
  }

  /// 0 for black, 1 for white.
  public static func luminance(_ color: Color) -> Double {
    func linear(_ part: UInt8) -> Double {
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }
}

extension Color {
  public static let white = Color(0xFFFFFF)

  /// So much of this colour, the rest of `other`.
  public func mixed(_ share: Double, with other: Color) -> Color {
    func part(_ own: UInt8, _ others: UInt8) -> UInt8 {
      let value = Double(own) * share + Double(others) * (1 - share)
      return UInt8(min(255, max(0, value.rounded())))
    }
    return Color(
      red: part(red, other.red), green: part(green, other.green), blue: part(blue, other.blue))
  }

  /// `#1F4E6B`.
  public var hexadecimal: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16, uppercase: true)
        return digits.count < 2 ? "0" + digits : digits
      }.joined()
  }

  /// From `#1F4E6B` or `1F4E6B`; nil for anything else.
  public init?(hexadecimal text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let number = UInt32(digits, radix: 16)
    else {
      return nil
    }
    self.init(number)
  }
}
