import Reports
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
  @Test("objects, lists, texts with escapes and numbers are read")
  func reads() throws {
    let text = #" { "a" : [1, -2.5e3, "\u00e9\uD83E\uDD68\/\n", true, null] } "#
    #expect(
      try JSONReader.value(of: text) == [
        "a": [.number(1), .number(-2500), .string("é🥨/\n"), .boolean(true), .null]
      ])
  }

  @Test(
    "what is wrong is told with its line",
    arguments: [
      ("{\"a\": 1,\n \"a\": 2}", 2, "the key \"a\" is there twice"),
      ("[1,\n2\n", 3, "a comma or ] is missing"),
      ("{\"a\" 1}", 1, "a colon is missing after \"a\""),
      ("{a: 1}", 1, "a key in quotes is missing"),
      ("", 1, "it ends too early"),
      ("[1] x", 1, "something follows after the end"),
      ("[01]", 1, "a comma or ] is missing"),
      ("[1.]", 1, "a digit is missing"),
      ("[1e999]", 1, "this number is too large"),
      ("\"\\ud800\"", 1, "a \\u escape is half a character"),
      ("\"\\x\"", 1, "a text has an unknown escape; a backslash is written \\\\"),
      ("\"a\nb\"", 1, "a text has a line break or control character; write it as \\n"),
      ("\"abc", 1, "a text is not closed"),
      ("nul", 1, "this is no value"),
      (String(repeating: "[", count: 100_000), 1, "it is nested too deeply"),
    ])
  func fails(text: String, line: Int, problem: String) {
    #expect(throws: JSONReader.Failure(line: line, problem: problem)) { try JSONReader.value(of: text) }
  }
}
