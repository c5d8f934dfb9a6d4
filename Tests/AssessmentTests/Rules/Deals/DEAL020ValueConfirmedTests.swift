import Testing

@Suite struct DEAL020ValueConfirmedTests {
  @Test func `a value that was given and not confirmed is reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | status | valueGiven | valueConfirmed
          A    | 5     | open   | 2026-06-01 | ⟨⟩
          B    | 5     | open   | 2026-06-01 | 2026-06-10
          C    | 2     | open   |            |
          D    | 4     | open   | 2026-06-01 | yes
          E    |       | lost   | 2026-06-01 |
          """
        )
      ], isExport: true)
    try expect(
      "DEAL020", in: drawn,
      says: "The value given on 2026-06-01 has not been confirmed by the buyer, in stage 5 Evaluated.")
  }

  @Test func `a plain no is no confirmation`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | status | valueGiven | valueConfirmed
          A    | 3     | open   | 2026-06-01 | ⟨No⟩
          """
        )
      ], isExport: true)
    try expect(
      "DEAL020", in: drawn,
      says: "The value given on 2026-06-01 has not been confirmed by the buyer, in stage 3 Qualified.")
  }
}
