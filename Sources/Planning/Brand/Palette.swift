public import Spreadsheet

/// The colours of a workbook that a brand may set; all others are the same in every workbook.
public struct Palette: Hashable, Sendable {
  /// The band with a sheet's title, headings, and the words of table heads.
  public var main: Color
  /// The second line of words on the band.
  public var bandQuiet: Color
  /// Behind table heads: a tint of `main`.
  public var headFill: Color
  /// The line under headings, and a series of charts.
  public var accent: Color
  /// Data bars, with ink over them: a tint of `accent`.
  public var bar: Color
  /// Of charts: dark, middle and light in this order, so that a grey print tells them apart.
  public var series: [Color]

  /// What every text in a cell is written in: 15:1 on white.
  public static let ink = Color(0x1B2733)

  public static let standard = Palette(
    main: Color(0x1F4E6B), bandQuiet: Color(0xDCE8F0), headFill: Color(0xE3EBF1), accent: Color(0x3E8E9C),
    bar: Color(0x9CC7CE),
    series: [Color(0x1F4E6B), Color(0xD9822B), Color(0x6BB0A8)])

  public init(main: Color, bandQuiet: Color, headFill: Color, accent: Color, bar: Color, series: [Color]) {
    self.main = main
    self.bandQuiet = bandQuiet
    self.headFill = headFill
    self.accent = accent
    self.bar = bar
    self.series = series
  }

  /// Tints and series made of two colours.
  public init(main: Color, accent: Color) {
    var share = 0.5
    while share > 0.1, Contrast.ratio(Palette.ink, accent.mixed(share, with: .white)) < 7 { share -= 0.05 }
    self.init(
      main: main, bandQuiet: Palette.headFill(main), headFill: Palette.headFill(main), accent: accent,
      bar: accent.mixed(share, with: .white),
      series: [main, Color(0xD9822B), accent])
  }

  static func headFill(_ main: Color) -> Color { main.mixed(0.12, with: .white) }
}
