import Testing

@testable import Reports

@Suite("Text from files on a terminal")
struct TextSafetyTests {
  @Test(
    "cannot move the cursor, change colours or titles, or turn the direction",
    arguments: [
      ("plain", "plain"),
      ("a\r\nb\tc", "a b c"),
      ("\u{1B}[31mred\u{1B}[0m", "\u{FFFD}[31mred\u{FFFD}[0m"),
      ("\u{1B}]0;title\u{7}", "\u{FFFD}]0;title\u{FFFD}"),
      ("\u{9B}2J\u{7F}\u{0}", "\u{FFFD}2J\u{FFFD}\u{FFFD}"),
      ("abc\u{202E}xslx.exe\u{2069}\u{200F}", "abcxslx.exe"),
      ("in\u{200B}visi\u{FEFF}ble\u{E0041}", "invisible"),
      ("line\u{2028}separator", "line separator"),
      ("שלום", "שלום"),
      ("👩‍👩‍👧 नि", "👩‍👩‍👧 नि"),
    ])
  func harmless(text: String, expected: String) {
    #expect(TextSafety.line(text) == expected)
  }

  @Test("accents piled up are cut down")
  func piles() {
    let pile = "Z" + String(repeating: "\u{0335}", count: 100) + "x"
    #expect(TextSafety.line(pile).unicodeScalars.count == 6)
  }
}
