import Testing

@Suite struct ALN004TwoPeopleAnswerTests {
  @Test func `one person on both sides is reported, however the name is spelled`() throws {
    let drawn = try DrawnForm(
      "alignment",
      tables: [
        ("sales", "key | owner\n1   | Dana Weiss"), ("marketing", "key | owner\n1   | ⟨dana  WEISS⟩"),
      ])
    try expect(
      "ALN004", in: drawn, says: "\"dana  WEISS\" answers for both sides of box 1 Value x Content.")
  }

  @Test func `two people, and one alone, are fine`() throws {
    let drawn = try DrawnForm(
      "alignment",
      tables: [
        ("sales", "key | owner\n1   | Dana Weiss\n2   | Gerd"),
        ("marketing", "key | owner\n1   | Emre Kaya\n2   | "),
      ])
    try expect("ALN004", in: drawn)
  }
}
