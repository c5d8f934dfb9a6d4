public import Spreadsheet

/// What a consultancy puts on its workbooks: name, colours, logo, a line at the foot of printed pages.
public struct Brand: Hashable, Sendable {
  public var name: String
  public var palette: Palette
  /// Where the logo lies, as it stands in the file: seen from the brand file's folder.
  public var logoPath: String?
  /// The logo's bytes, once somebody has read them.
  public var logo: SheetImage.Content?
  public var footer: String?

  public init(
    name: String, palette: Palette = .standard, logoPath: String? = nil, logo: SheetImage.Content? = nil,
    footer: String? = nil
  ) {
    self.name = name
    self.palette = palette
    self.logoPath = logoPath
    self.logo = logo
    self.footer = footer
  }
}

extension Brand {
  /// Excel takes 255 characters for the whole foot of a page.
  public static let longestFooter = 100
  public static let longestName = 80

  /// Reads a brand file; `file` is the name that problems are reported under.
  ///
  /// All problems are gathered before the error is thrown. A colour that cannot be read on its ground is one.
  public init(yaml: String, file: String) throws(TemplateError) {
    let root = try YAMLDocument.root(of: yaml, file: file)
    let problems = ProblemCollector(file: file)
    let map = MapReader(root, path: "", problems: problems)
    let name = map?.text("name", longest: Brand.longestName) ?? ""
    var palette = Palette.standard
    if let map, let node = map.value("colours"),
      let colours = MapReader(node, path: "colours", problems: problems)
    {
      palette = Palette(
        main: colours.color("main", default: Palette.standard.main),
        accent: colours.color("accent", default: Palette.standard.accent))
      colours.checkContrast(palette)
      colours.finish()
    }
    let logo = map?.value("logo").flatMap { map?.text(of: $0, "logo") }
    let footer = map?.value("footer") == nil ? nil : map?.text("footer", longest: Brand.longestFooter)
    map?.finish()
    try problems.throwIfAny()
    self.init(name: name, palette: palette, logoPath: logo, footer: footer)
  }
}

extension MapReader {
  fileprivate func text(_ key: String, longest: Int) -> String {
    let text = text(key)
    if text.count > longest || text.contains(where: \.isNewline) {
      report(
        key, line: value(key)?.line, "is longer than \(longest) characters or a line",
        remedy: "shorten it: it stands on one line")
    }
    return text
  }

  fileprivate func color(_ key: String, default fallback: Color) -> Color {
    guard let node = value(key) else { return fallback }
    if let color = node.word.flatMap({ Color(hexadecimal: $0.trimmed) }) { return color }
    report(key, line: node.line, "\(node.sort) is no colour", remedy: "write six digits in quotes: '#1F4E6B'")
    return fallback
  }

  fileprivate func checkContrast(_ palette: Palette) {
    demand(
      Contrast.ofText, "main", palette.main, on: palette.headFill, "the table heads it stands on",
      ground: Palette.headFill)
    demand(
      Contrast.ofGraphics, "accent", palette.accent, on: .white, "the white page", ground: { _ in .white })
  }

  /// The darker a colour, the better it is read on its ground.
  private func demand(
    _ least: Double, _ key: String, _ color: Color, on fill: Color, _ place: String,
    ground: (Color) -> Color
  ) {
    let ratio = Contrast.ratio(color, fill)
    guard ratio < least else { return }
    var share = 1.0
    var darker = color
    while share > 0, Contrast.ratio(darker, ground(darker)) < least {
      share -= 0.02
      darker = color.mixed(max(0, share), with: Color(0x000000))
    }
    report(
      key, line: value(key)?.line,
      "\(color.hexadecimal) has a contrast of \(words(ratio)):1 with \(place), \(words(least)):1 is needed",
      remedy: "take a darker one, as \(darker.hexadecimal)")
  }

  /// Rounded down to a decimal: 4.49 is not 4.5.
  private func words(_ ratio: Double) -> String {
    let tenths = Int((ratio * 10).rounded(.down))
    return "\(tenths / 10).\(tenths % 10)"
  }
}
