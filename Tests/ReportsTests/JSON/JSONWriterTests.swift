import Reports
import Testing

@Suite("JSON as text")
struct JSONWriterTests {
  @Test("keys stay in the order in which they were given")
  func order() {
    let value: JSONValue = ["z": .integer(1), "a": .null, "m": [.boolean(true), .string("x")]]
    #expect(JSONWriter.text(value, .compact) == #"{"z":1,"a":null,"m":[true,"x"]}"#)
  }

  @Test("the indented layout puts each value on a line, empty lists and objects on one")
  func indented() {
    let value: JSONValue = ["a": [.integer(1), .integer(2)], "b": [], "c": .object([])]
    #expect(
      JSONWriter.text(value, .indented) == """
        {
          "a": [
            1,
            2
          ],
          "b": [],
          "c": {}
        }
        """)
  }

  @Test(
    "numbers keep every digit and lose a needless .0",
    arguments: [
      (0.1, "0.1"), (3, "3"), (-0.0, "0"), (1e15, "1000000000000000"), (1e21, "1e+21"), (2.5e-9, "2.5e-09"),
      (66.66666666666667, "66.66666666666667"), (.nan, "null"), (.infinity, "null"),
    ])
  func numbers(number: Double, text: String) {
    #expect(JSONWriter.text(.number(number), .compact) == text)
  }

  @Test("quotes, control characters and bidi controls are escaped, other characters are not")
  func escapes() {
    let nasty = "\"\\\n\u{1B}[31m\u{202E}\u{7F}\u{2028}Bäckerei 🥨"
    #expect(
      JSONWriter.text(.string(nasty), .compact) == #""\"\\\n\u001b[31m\u202e\u007f\u2028Bäckerei 🥨""#)
  }

  @Test("what is written is read back the same")
  func roundTrip() throws {
    let value: JSONValue = [
      "text": .string("\u{0}\u{1F}é\u{301}🇩🇪\"\\/"), "number": .number(-1.25e-300),
      "list": [[], .null, .object([])],
    ]
    for layout in [JSONWriter.Layout.compact, .indented] {
      #expect(try JSONReader.value(of: JSONWriter.text(value, layout)) == value)
    }
  }
}
