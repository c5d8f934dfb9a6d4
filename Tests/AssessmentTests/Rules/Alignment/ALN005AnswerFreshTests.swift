import Testing

@Suite struct ALN005AnswerFreshTests {
  @Test func `an answer of 183 days is reported`() throws {
    let drawn = try DrawnForm(
      "alignment",
      tables: [
        ("sales", "key | date\n1   | ⟨2025-12-30⟩\n2   | 2025-12-31"),
        ("marketing", "key | date\n1   | 2026-06-01\n2   | ⟨2024-07-01⟩"),
      ])
    try expect(
      "ALN005", in: drawn,
      says: "What sales answered in box 1 Value x Content is 183 days old.",
      "What marketing answered in box 2 Value x Community is 730 days old.")
  }

  @Test func `two quarters are fine, and so is no date`() throws {
    let drawn = try DrawnForm(
      "alignment",
      tables: [
        ("sales", "key | date\n1   | 2025-12-31\n2   | "),
        ("marketing", "key | date\n1   | 2026-07-01\n2   | "),
      ])
    try expect("ALN005", in: drawn)
  }
}
