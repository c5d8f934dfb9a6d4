import Spreadsheet
import Testing

@Suite("Reading formulas")
struct FormulaParserTests {
  @Test("what is written is read again as it was, for random formulas")
  func roundTrip() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = RandomFormulas(seed: seed)
    for _ in 0..<5_000 {
      let formula = random.formula(depth: 5)
      let text = formula.text
      let again = try? SheetFormula(parsing: text)
      #expect(again == formula, "seed \(seed): \(text)")
      if again != formula { break }
    }
  }

  @Test("spellings that files use are understood")
  func spellings() throws {
    let cases = [
      ("=1+1", "1+1"), (" SUM( A1 , b2:C$3 ) ", "SUM(A1,B2:C$3)"),
      ("_xlfn.STDEV.S(A1:A3)", "_xlfn.STDEV.S(A1:A3)"),
      ("sum(A:$B)", "SUM(A:$B)"), ("'It''s'!A1", "'It''s'!A1"), ("Deals!A1:B2", "Deals!A1:B2"),
      ("rate*2", "rate*2"),
      ("IF(A1,,2)", "IF(A1,,2)"), ("SUM(,)", "SUM(,)"), ("PI()", "PI()"), ("true", "TRUE"),
      ("TRUE()", "TRUE()"),
      ("10%%", "10%%"), ("{1,-2;\"a\",#N/A}", "{1,-2;\"a\",#N/A}"), ("1.5e3", "1500"), (".5", "0.5"),
      ("5.", "5"),
      ("#REF!$A$1+1", "#REF!+1"), ("Deals!#REF!", "#REF!"), ("LOG10(5)", "LOG10(5)"), ("--A1", "--A1"),
      ("'Set-up'!rate", "'Set-up'!rate"),
    ]
    for (text, expected) in cases { #expect(try SheetFormula(parsing: text).text == expected) }
  }

  @Test("what is no formula is refused, with its place")
  func errors() {
    let cases: [(String, Int)] = [
      ("", 0), ("1+", 2), ("SUM(1", 5), ("(1", 2), ("\"a", 2), ("1 2", 2), ("A1:", 0), ("1:3", 1),
      ("#WHAT!", 0),
      ("[1]A!A1", 0), ("Table[Col]", 5), ("{1,2;3}", 6), ("{A1}", 1), ("'a'", 3), ("SUM(1;2)", 5), ("A$", 0),
      ("@A1", 0),
    ]
    for (text, position) in cases {
      let error = #expect(throws: FormulaSyntaxError.self) { try SheetFormula(parsing: text) }
      #expect(error?.position == position, "\(text)")
    }
  }

  @Test("no nesting is deep enough to break the reader")
  func depth() {
    for text in [
      String(repeating: "(", count: 8_000), String(repeating: "-", count: 8_000) + "1",
      String(repeating: "1+", count: 4_000) + "1", "1" + String(repeating: "%", count: 8_000),
      String(repeating: "IF(", count: 2_500), String(repeating: "1", count: 10_000),
    ] {
      #expect(throws: FormulaSyntaxError.self) { try SheetFormula(parsing: text) }
    }
  }
}

@Suite("Formulas that fuzzing found") struct FormulaFindsTests {
  @Test(
    "what is written is read again as the same",
    arguments: [
      "_XLWS.(GS0IN)", "_xlfn.(1)", "_XLFN.1(2)", "_XLWS._XLFN.SUM(1)", "_xlfn._xlws._xlfn.SORT(A1)",
      "_XLFN..A(1)",
    ])
  func prefixes(stored: String) throws {
    let written = try SheetFormula(parsing: stored).text
    #expect(try SheetFormula(parsing: written).text == written)
  }
}
