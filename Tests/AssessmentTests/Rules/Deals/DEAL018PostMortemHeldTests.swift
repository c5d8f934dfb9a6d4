import Testing

@Suite struct DEAL018PostMortemHeldTests {
  @Test func `a closed deal without review after 30 days is reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | close      | signed     | status | postMortem
          A    |            | 2026-05-31 | won    | ⟨⟩
          B    | 2026-05-01 |            | lost   | ⟨⟩
          """
        )
      ])
    try expect(
      "DEAL018", in: drawn,
      says: "The deal was won on 2026-05-31, 31 days ago, and has not been reviewed.",
      "The deal was lost on 2026-05-01, 61 days ago, and has not been reviewed.")
  }

  @Test func `30 days are fine`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | close      | signed     | status | postMortem
          A    |            | 2026-06-01 | won    |
          B    | 2026-05-01 |            | lost   | 2026-05-20
          C    | 2026-05-01 |            |        |
          """
        )
      ])
    try expect("DEAL018", in: drawn)
  }
}
