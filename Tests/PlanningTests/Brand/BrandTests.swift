import Planning
import Spreadsheet
import Testing

@Suite struct Brands {
  private func brand(_ yaml: String) throws -> Brand { try Brand(yaml: yaml, file: "brand.yaml") }
  private func problems(_ yaml: String) -> [String] {
    do {
      _ = try brand(yaml)
      return []
    } catch let error as TemplateError {
      return error.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `a name is enough`() throws {
    #expect(try brand("name: Muster Beratung") == Brand(name: "Muster Beratung"))
  }

  @Test func `colours, logo and footer are read`() throws {
    let yaml = """
      name: Muster Beratung
      colours: {main: '#5A1F4E', accent: 8A3F6B}
      logo: pictures/logo.png
      footer: Muster & Partner, www.muster.example
      """
    let brand = try brand(yaml)
    #expect(brand.palette.main == Color(0x5A1F4E))
    #expect(brand.palette.accent == Color(0x8A3F6B))
    #expect(brand.logoPath == "pictures/logo.png")
    #expect(brand.footer == "Muster & Partner, www.muster.example")
  }

  @Test func `a colour that cannot be read is refused with its measure, and one that can is offered`() throws
  {
    let told = problems("name: M\ncolours:\n  main: '#F0A000'\n  accent: '#FFFFFF'\n")
    #expect(told.count == 2)
    #expect(
      told.first?.hasPrefix(
        "brand.yaml:3: colours.main: #F0A000 has a contrast of 1.9:1 with the table heads it stands on, 4.5:1 is "
          + "needed; take a darker one, as #") == true, "\(told)")
    #expect(
      told.last?.hasPrefix(
        "brand.yaml:4: colours.accent: #FFFFFF has a contrast of 1.0:1 with the white page, 3.0:1 is needed; "
      )
        == true, "\(told)")
    let offered = try #require(told.first?.suffix(7))
    #expect(problems("name: M\ncolours: {main: '\(offered)'}") == [])
  }

  @Test func `what is wrong is told with line, key and remedy`() {
    #expect(problems("colours: {main: navy}\nlogos: x\n").count == 3)
    #expect(
      problems("name: M\ncolours: {main: navy}").first
        == "brand.yaml:2: colours.main: \"navy\" is no colour; write six digits in quotes: '#1F4E6B'")
    #expect(problems("name: M\nfooter: \(String(repeating: "x", count: 101))").count == 1)
    #expect(problems("- a").count == 1)
    #expect(problems("").count == 1)
  }

  @Test func `contrast is measured as WCAG says`() {
    #expect(abs(Contrast.ratio(Color(0x000000), .white) - 21) < 1e-9)
    #expect(Contrast.ratio(.white, .white) == 1)
    // The example that is often cited: the lightest grey that passes on white.
    #expect(Contrast.ratio(Color(0x767676), .white) >= 4.5)
    #expect(Contrast.ratio(Color(0x777777), .white) < 4.5)
  }

  @Test func `the usual colours pass their own test, and ink is read on every tint`() {
    let standard = Palette.standard
    #expect(Contrast.ratio(standard.main, standard.headFill) >= Contrast.ofText)
    #expect(Contrast.ratio(standard.accent, .white) >= Contrast.ofGraphics)
    for rgb in stride(from: UInt32(0), through: 0xFFFFFF, by: 65_793 * 5 + 17) {
      let palette = Palette(main: Color(rgb), accent: Color(rgb))
      #expect(Contrast.ratio(Palette.ink, palette.bar) >= Contrast.ofText, "\(Color(rgb).hexadecimal)")
    }
  }

  @Test(arguments: ["", "#", "#12345", "#1234567", "#12G456", "+12345", "12345\u{301}"])
  func `what is no colour is none`(text: String) {
    #expect(Color(hexadecimal: text) == nil)
  }
}
