import OfficeFiles
import Spreadsheet
import Testing

@Suite("Separated values") struct CSVReadingTests {
  private func listed(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) throws -> String {
    try withFile(bytes) { try SpreadsheetFile.open($0, limits: limits).cells(ofSheet: 0).listed }
  }
  private func listed(_ text: String) throws -> String { try listed(Array(text.utf8)) }

  @Test(
    "separators, by what the lines have in common",
    arguments: [
      ("a,b\n1,2\n", "A1=\"a\" B1=\"b\" A2=1.0 B2=2.0"),
      ("a;b\n1,5;2,5\n", "A1=\"a\" B1=\"b\" A2=1.5 B2=2.5"),
      ("a\tb\n1.5\tx,y;z\n", "A1=\"a\" B1=\"b\" A2=1.5 B2=\"x,y;z\""),
      ("a|b\n1|2\n", "A1=\"a\" B1=\"b\" A2=1.0 B2=2.0"),
      ("sep=;\na;b,c\n", "A1=\"a\" B1=\"b,c\""),
      ("sep=^\na^b\n", "A1=\"a\" B1=\"b\""),
      ("Title\n\na;b\n1;2\n", "A1=\"Title\" A3=\"a\" B3=\"b\" A4=1.0 B4=2.0"),
      ("only\none\n", "A1=\"only\" A2=\"one\""),
      ("a,b,\"x;y;z\"\nc,d,\"x;y;z\"\n", "A1=\"a\" B1=\"b\" C1=\"x;y;z\" A2=\"c\" B2=\"d\" C2=\"x;y;z\""),
    ])
  func separators(text: String, expected: String) throws { #expect(try listed(text) == expected) }

  @Test(
    "quotes and line ends",
    arguments: [
      ("\"a \"\"b\"\"\",\"c\nd\",\"\"\r\nx,y,z", "A1=\"a \"b\"\" B1=\"c\nd\" A2=\"x\" B2=\"y\" C2=\"z\""),
      ("a,b\rc,d\r", "A1=\"a\" B1=\"b\" A2=\"c\" B2=\"d\""),
      ("a,b\r\r\nc,d\r\r\n", "A1=\"a\" B1=\"b\" A2=\"c\" B2=\"d\""),
      ("a,b\r\n\r\nc,d", "A1=\"a\" B1=\"b\" A3=\"c\" B3=\"d\""),
      ("5\" pipe,\"x\"y\nc,\"open", "A1=\"5\" pipe\" B1=\"xy\" A2=\"c\" B2=\"open\""),
      ("a,\u{0}b\nc,d\n", "A1=\"a\" B1=\"b\" A2=\"c\" B2=\"d\""),
    ])
  func quotes(text: String, expected: String) throws { #expect(try listed(text) == expected) }

  @Test("encodings, with and without a mark")
  func encodings() throws {
    let text = "Käse aus der Region,€\n1,😀\nplain,words\n"
    let expected = "A1=\"Käse aus der Region\" B1=\"€\" A2=1.0 B2=\"😀\" A3=\"plain\" B3=\"words\""
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    #expect(try listed(Array(text.utf8)) == expected)
    #expect(try listed([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == expected)
    #expect(try listed([0xFF, 0xFE] + little) == expected)
    #expect(try listed([0xFE, 0xFF] + big) == expected)
    #expect(try listed(little) == expected)
    #expect(try listed(big) == expected)
    let wide = text.unicodeScalars.flatMap { s in
      (0..<4).map { UInt8(truncatingIfNeeded: s.value >> (24 - 8 * $0)) }
    }
    #expect(try listed(wide) == expected)
    #expect(
      try listed([0x4B, 0xE4, 0x73, 0x65, 0x2C, 0x80, 0x0A, 0x31, 0x2C, 0x32])
        == "A1=\"Käse\" B1=\"€\" A2=1.0 B2=2.0")
    // The first umlaut far behind what is looked at for the separator.
    let late = Array(repeating: "a,b\n", count: 100_000).joined().utf8 + [0xFC, 0x2C, 0x62, 0x0A]
    #expect(try listed(Array(late)).hasSuffix("A100001=\"ü\" B100001=\"b\""))
  }

  @Test(
    "numbers are numbers only where they can be nothing else",
    arguments: [
      (",", "0", true), (",", "-12.5", true), (",", "1.5E+05", true), (",", "1E+5", true),
      (",", "0.30000000000000004", true),
      (",", "007", false), (",", "12E3", false), (",", "+49", false), (",", "1.2.3", false),
      (",", "12345678901234567890", false),
      (",", "1e999", false), (",", "0x10", false), (",", "NaN", false), (",", "-", false), (",", "5%", false),
      (",", " 5", false),
      (";", "1,5", true), (";", "1.234,5", true), (";", "1.5", false), (";", "31.12", false),
      (";", "1,2,3", false),
      (";", "12.34,5", false), ("\t", "1.5", true),
    ])
  func numbers(separator: String, text: String, isNumber: Bool) throws {
    let decimal = separator == ";" ? "2,5" : "2.5"
    let value = try withFile(Array("x\(separator)y\n\(text)\(separator)\(decimal)\n".utf8)) {
      try SpreadsheetFile.open($0).cells(ofSheet: 0)[2, 1]?.value
    }
    #expect((value?.number != nil) == isNumber, "\(value.map { "\($0)" } ?? "nil")")
  }

  @Test("limits")
  func limits() {
    func words(_ text: String, _ change: (inout ReadLimits) -> Void = { _ in }) -> String {
      var limits = ReadLimits()
      change(&limits)
      return errorWords { _ = try listed(Array(text.utf8), limits: limits) }
    }
    #expect(
      words("a,\(String(repeating: "x", count: 2_000_000))\nb,c\n").contains(
        "B1: holds a text longer than 1048576 bytes"))
    #expect(
      words(String(repeating: "1,", count: 20_000) + "\n1,2\n").contains(
        "is larger than the 1048576 rows and 16384 columns"))
    #expect(words("a,b\nc,d\n") { $0.cells = 3 }.contains("has more than 3 cells"))
    #expect(words("a,b\n") { $0.entryBytes = 3 }.contains("is larger than is allowed"))
  }

  @Test("one sheet, named after the file")
  func sheet() throws {
    let name = try withFile(Array("a,b\n".utf8)) { path in
      (try SpreadsheetFile.open(path).sheets.map(\.name), path)
    }
    #expect(name.0.count == 1)
    #expect(name.1.hasSuffix("/\(name.0[0]).bin"))
  }
}
