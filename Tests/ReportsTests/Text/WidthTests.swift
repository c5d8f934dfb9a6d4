import Testing

@testable import Reports

@Suite("Text in columns")
struct WidthTests {
  @Test(
    "wide characters take two columns, combining ones none",
    arguments: [
      ("abc", 3), ("Öztürk", 6), ("e\u{301}", 1), ("東京", 4), ("ｶﾅ", 2), ("한국", 4), ("🥨", 2), ("👩‍👩‍👧", 2),
      ("🇩🇪", 2), ("❤️", 2), ("❤", 1), ("नि", 1), ("", 0), ("…█", 2),
    ])
  func width(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test("what is too long is cut with an ellipsis, never beyond the width")
  func cut() {
    #expect(Fitting.cut("Bäckerei", to: 8) == "Bäckerei")
    #expect(Fitting.cut("Bäckerei", to: 5) == "Bäck…")
    #expect(Fitting.cut("two words", to: 5) == "two…")
    #expect(Fitting.cut("東京都", to: 4) == "東…")
    #expect(Fitting.cut("abc", to: 1) == "…")
    #expect(Fitting.cut("abc", to: 0) == "")
  }

  @Test("text is wrapped at spaces, long words within")
  func wrap() {
    #expect(Fitting.wrap("one two three", to: 7) == ["one two", "three"])
    #expect(Fitting.wrap("abcdefgh ij", to: 4) == ["abcd", "efgh", "ij"])
    #expect(Fitting.wrap("東京都庁", to: 5) == ["東京", "都庁"])
    #expect(Fitting.wrap("   ", to: 5) == [])
  }

  @Test("bars are filled to half a column, and degrade where there are no blocks")
  func bars() {
    let ascii = Terminal(hasBlocks: false)
    #expect(Bar.filled(0.55, width: 10, on: .plain) == "█████▌░░░░")
    #expect(Bar.filled(0, width: 4, on: .plain) == "░░░░")
    #expect(Bar.filled(7, width: 4, on: .plain) == "████")
    #expect(Bar.filled(nil, width: 4, on: .plain) == "····")
    #expect(Bar.filled(.nan, width: 4, on: ascii) == "    ")
    #expect(Bar.filled(0.55, width: 10, on: ascii) == "######....")
    #expect(Bar.level(2, of: 5, on: .plain) == "■■□□□")
    #expect(Bar.level(2, of: 5, on: ascii) == "##...")
    #expect(Bar.level(nil, of: 5, on: .plain) == "·····")
    #expect(Bar.marks([50, 70], width: 20) == "         ^50 ^70")
  }

  @Test(
    "numbers read the same in every locale",
    arguments: [
      (1_250_000.0, 2, "1,250,000"), (0.125, 2, "0.13"), (-0.004, 2, "0"), (-1234.5, 2, "-1,234.5"),
      (999, 0, "999"),
      (1e300, 2, "1e+300"), (.nan, 2, "–"),
    ])
  func numbers(number: Double, places: Int, words: String) {
    #expect(NumberWords.decimal(number, places: places) == words)
  }

  @Test("columns of numbers have equal decimals, shares are per cent, counts have their plural")
  func words() {
    #expect(NumberWords.fixed(2, places: 2) == "2.00")
    #expect(NumberWords.fixed(33.333, places: 1) == "33.3")
    #expect(NumberWords.percent(0.0325) == "3.3 %")
    #expect(NumberWords.count(1, "rule") == "1 rule")
    #expect(NumberWords.count(1200, "currency", "currencies") == "1,200 currencies")
    #expect(NumberWords.list(["a", "b", "c"]) == "a, b and c")
    #expect(NumberWords.alternatives(["a", "b"]) == "a or b")
  }

  @Test("a table gives way in its widest column that may be cut")
  func table() {
    var table = TextTable(.fixed("id"), .words("name", least: 6), .number("n"))
    table.row("K01", "Impressions of every kind", "12")
    table.row("K02", "東京", "1,200")
    #expect(
      table.lines(width: 22).map { $0.map(\.text).joined() } == [
        "id   name            n", "K01  Impressio…     12", "K02  東京        1,200",
      ])
  }

  @Test("colour is only there when the terminal has it")
  func colour() {
    #expect(Terminal.plain.paint("x", .bad) == "x")
    #expect(Terminal(isColoured: true).paint("x", .bad) == "\u{1B}[31mx\u{1B}[0m")
    #expect(Terminal(isColoured: true).paint("x", .plain) == "x")
  }
}
