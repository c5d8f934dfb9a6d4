import Spreadsheet
import Testing

@testable import Forms

@Suite("Numbers and dates as programs write them") struct WrittenStyleTests {
  @Test(
    arguments: [
      ("12.5", ".", 12.5), ("12,5", ",", 12.5), ("1.234,50 €", ",", 1234.5), ("€1,234.50", ".", 1234.5),
      ("12,5 %", ",", 0.125), ("12.5%", ".", 0.125), ("(3)", ".", -3), ("-3", ",", -3),
      ("1'234.5", ".", 1234.5),
      ("1.234", ",", 1234), ("1.234", ".", 1.234), ("1,234", ".", 1234), ("1\u{A0}234,5", ",", 1234.5),
      ("EUR 5", ",", 5), ("5 CHF", ".", 5), ("0,125", ".", 0.125), ("1,234,567", ".", 1_234_567),
    ] as [(String, Character, Double)])
  func numbers(text: String, decimal: Character, expected: Double) {
    var style = WrittenStyle()
    style.decimal = decimal
    #expect(style.number(text) == expected)
  }

  @Test(arguments: [
    "", "-", "%", "1,234", "1,2,3", "12.34,567", "about 5", "5 or 6", "1e999", "0x10", "nan", "1..2",
  ])
  func noNumbers(text: String) { #expect(WrittenStyle().number(text) == nil) }

  @Test(
    arguments: [
      ("2026-03-31", nil, "2026-03-31"), ("31.03.2026", nil, "2026-03-31"), ("31.3.26", nil, "2026-03-31"),
      ("3/31/2026", nil, "2026-03-31"), ("31/3/2026", nil, "2026-03-31"), ("3/4/2026", true, "2026-04-03"),
      ("3/4/2026", false, "2026-03-04"), ("3/4/2026", nil, nil), ("3/3/2026", nil, "2026-03-03"),
      ("31.02.2026", nil, nil), ("13/13/2026", nil, nil), ("Q1", nil, nil),
    ] as [(String, Bool?, String?)])
  func dates(text: String, isDayFirst: Bool?, expected: String?) {
    var style = WrittenStyle()
    style.isDayFirst = isDayFirst
    #expect(style.date(text)?.description == expected)
  }
}
