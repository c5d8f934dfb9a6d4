import Testing

@testable import Planning

/// Texts that are compared by their bytes come out as by their characters.
@Suite struct PlainTextTests {
  private static let texts: [String] = [
    "", " ", "a", " a ", "Head of  Sales", "\tTabs\r\nand lines\n", "ÄÖÜ äöü ß ÿ À × ÷ Þ", "Größe×Zahl÷2",
    "“Quoted” – dash…",
    "na\u{EF}ve", "e\u{301}clair", "a\u{A0}b\u{2003}c", "\u{A0}x\u{A0}", "K\u{212A}elvin", "İstanbul", "日本 語",
    "👩‍👧 family",
    "K16 Visitor-to-lead rate", "1st half-2nd", "x\u{200D} y", "\u{2028}line", " \u{308}x", "ΑΣ Σ",
    "under_score", "½ ² Ⅷ",
  ]

  @Test(arguments: texts) func `a text is trimmed, folded and split as by its characters`(_ text: String) {
    let inside = text.drop { $0.isWhitespace }
    let trimmed = inside.lastIndex { !$0.isWhitespace }.map { String(inside[...$0]) } ?? ""
    #expect(text.trimmed == trimmed)
    #expect(text.folded == text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " "))
    #expect(text.words == text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    #expect(text.isBlank == text.allSatisfy(\.isWhitespace))
  }

  @Test func `a word is found in whatever case, and nowhere else`() {
    #expect("Some LoReM ipsum".mentions(SmallWords(["xxx", "lorem"])))
    #expect("lorem".mentions(SmallWords(["lorem"])))
    #expect(!"lore".mentions(SmallWords(["lorem"])))
    #expect(!"".mentions(SmallWords(["lorem"])))
    #expect(!"Größe m".mentions(SmallWords(["lorem", "xxx"])))
  }
}
