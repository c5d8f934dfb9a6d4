import Testing

@Suite struct DEAL016NoPeriodEndBunchingTests {
  @Test func `a date at the end of a quarter without a reason is reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | close        | reason
          A    | ⟨2026-09-29⟩   |
          B    | ⟨2026-12-31⟩   |
          """
        )
      ])
    try expect(
      "DEAL016", in: drawn,
      says: "Close on 2026-09-29, at the end of the quarter, has no reason of the buyer's.",
      "Close on 2026-12-31, at the end of the quarter, has no reason of the buyer's.")
  }

  @Test func `a reason, or another day, is fine`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | close        | reason
          A    | 2026-09-28   |
          B    | 2026-12-31   | their budget ends
          C    | 2026-08-31   |
          """
        )
      ])
    try expect("DEAL016", in: drawn)
  }
}
