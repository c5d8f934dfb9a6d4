import Testing

@Suite struct ALN002QuestionIsAskedTests {
  private static let others = (2...9).map { "\($0)   | Why?" }.joined(separator: "\n")

  @Test func `a statement and an emptied question are reported`() throws {
    let drawn = try DrawnForm(
      "alignment",
      tables: [
        ("sales", "key | question\n1   | ⟨We need larger deals.⟩\n\(Self.others)"),
        ("marketing", "key | question\n1   | ⟨⟩\n\(Self.others)"),
      ])
    try expect(
      "ALN002", in: drawn,
      says: "What box 1 Value x Content asks sales is no question.",
      "Box 1 Value x Content asks marketing nothing.")
  }

  @Test func `a question in quotes and one in another script are questions`() throws {
    let drawn = try DrawnForm(
      "alignment",
      tables: [
        ("sales", "key | question\n1   | “Which deals?”\n\(Self.others)"),
        ("marketing", "key | question\n1   | 何ですか\u{FF1F}\n\(Self.others)"),
      ])
    try expect("ALN002", in: drawn)
  }
}
