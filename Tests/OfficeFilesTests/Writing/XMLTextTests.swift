import Testing

@testable import OfficeFiles

@Suite struct XMLTextTests {
  @Test(arguments: [
    ("plain é 😀", "plain é 😀"),
    ("a < b & c > \"d\"", "a &lt; b &amp; c &gt; \"d\""),
    ("tab\tline\nend", "tab\tline\nend"),
    ("\u{0}\u{1F}\r", "_x0000__x001F__x000D_"),
    ("\u{FFFE}\u{FFFF}\u{FFFD}", "_xFFFE__xFFFF_\u{FFFD}"),
    ("_x0041_", "_x005F_x0041_"),
    ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
    ("_x00e9_ _X0041_ _x004_ _x00G1_ _x0041", "_x005F_x00e9_ _X0041_ _x004_ _x00G1_ _x0041"),
    ("_x0041\u{1}", "_x005F_x0041_x0001_"),
    ("_x0041\u{FFFF}", "_x005F_x0041_xFFFF_"),
  ])
  func `cell text is escaped so that every program reads it back`(text: String, written: String) {
    var bytes: [UInt8] = []
    XMLText.appendContent(text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == written)
  }

  @Test func `quotes, tabs and line feeds survive in an attribute`() {
    var bytes: [UInt8] = []
    XMLText.appendAttribute("a \"b\"\tc\nd'<&>_x0041_", to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self) == "a &quot;b&quot;&#9;c&#10;d'&lt;&amp;&gt;_x005F_x0041_")
  }

  @Test func `plain text knows no escapes of spreadsheets`() {
    var bytes: [UInt8] = []
    XMLText.appendAttribute("a_x0041_&b", as: .plain, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "a_x0041_&amp;b")
    #expect(XMLText.isPlain("a\tb\n") && !XMLText.isPlain("\u{B}") && !XMLText.isPlain("\u{FFFE}"))
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (7, "7"), (-12, "-12"), (0.1, "0.1"), (1e15, "1000000000000000"),
    (0x1p54, "1.8014398509481984e+16"), (-1e300, "-1e+300"),
    (18_014_398_509_481_982, "18014398509481982"),
    (999_999_999_999_999, "999999999999999"),
    (1.5e-7, "1.5e-07"), (0.30000000000000004, "0.30000000000000004"), (46_000, "46000"),
  ])
  func `a number has its shortest digits`(number: Double, written: String) {
    var xml = XMLBuffer()
    xml.number(number)
    #expect(String(decoding: xml.bytes, as: UTF8.self) == written)
  }

  @Test func `white space at the ends is kept on purpose`() {
    var xml = XMLBuffer()
    for text in [" a", "a\n", "a b", ""] { xml.element("t", text: text) }
    #expect(
      String(decoding: xml.bytes, as: UTF8.self)
        == "<t xml:space=\"preserve\"> a</t><t xml:space=\"preserve\">a\n</t><t>a b</t><t></t>")
  }
}
