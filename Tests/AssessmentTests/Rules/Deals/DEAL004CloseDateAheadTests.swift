import Testing

@Suite struct DEAL004CloseDateAheadTests {
  @Test func `a missing or passed close date is reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | close
          A    | 3     | ⟨⟩
          B    | 1     | ⟨2026-06-30⟩
          """
        )
      ])
    try expect(
      "DEAL004", in: drawn,
      says: "A deal in stage 3 Qualified needs a close date.",
      "The close date 2026-06-30 has passed, and the deal is open.")
  }

  @Test func `a date ahead is fine, and early deals need none`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | close      | status
          A    | 3     | 2026-07-01 |
          B    | 2     |            |
          C    | 6     | 2026-01-01 | won
          """
        )
      ])
    try expect("DEAL004", in: drawn)
  }
}
