import Testing

@Suite struct DEAL007RecentActivityTests {
  @Test func `two weeks of silence are reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | lastActivity
          A    | ⟨2026-06-16⟩
          """
        )
      ])
    try expect(
      "DEAL007", in: drawn,
      says: "Nothing has happened since 2026-06-16, for 15 days.")
  }

  @Test func `14 days are fine`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | lastActivity | status
          A    | 2026-06-17   |
          B    | 2025-06-17   | won
          """
        )
      ])
    try expect("DEAL007", in: drawn)
  }
}
