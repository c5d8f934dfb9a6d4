import Testing

@Suite struct ALN001BothSidesAnswerTests {
  @Test func `a box that one side alone has answered is reported at the empty cell`() throws {
    let drawn = try DrawnForm(
      "alignment",
      tables: [
        ("sales", "key | answer\n1   | The three plants\n6   | ⟨⟩"),
        ("marketing", "key | answer\n1   | ⟨⟩\n6   | The price page"),
      ])
    try expect(
      "ALN001", in: drawn,
      says: "Sales has not answered box 6 Volume x Conversion, marketing has.",
      "Marketing has not answered box 1 Value x Content, sales has.")
  }

  @Test func `answered by both or by none is fine`() throws {
    let drawn = try DrawnForm(
      "alignment",
      tables: [
        ("sales", "key | answer\n1   | The three plants\n2   | "),
        ("marketing", "key | answer\n1   | Case studies\n2   | "),
      ])
    try expect("ALN001", in: drawn)
  }
}
