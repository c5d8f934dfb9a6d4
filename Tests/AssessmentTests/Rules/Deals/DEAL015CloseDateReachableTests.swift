import Testing

@Suite struct DEAL015CloseDateReachableTests {
  @Test func `a close date before the stages can be done is reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | close
          A    | 5     | ⟨2026-08-04⟩
          """
        )
      ])
    try expect(
      "DEAL015", in: drawn,
      says: "Close on 2026-08-04 is 34 days away; from stage 5 Evaluated at least 35 are usual.")
  }

  @Test func `half of the chart's time is enough`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | close
          A    | 5     | 2026-08-05
          B    | 1     | 2026-06-01
          """
        )
      ])
    try expect("DEAL015", in: drawn)
  }
}
