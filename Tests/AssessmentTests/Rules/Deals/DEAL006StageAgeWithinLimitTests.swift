import Testing

@Suite struct DEAL006StageAgeWithinLimitTests {
  @Test func `a deal that waits longer than the chart allows is reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | stageSince
          A    | 2     | ⟨2026-05-16⟩
          """
        )
      ])
    try expect(
      "DEAL006", in: drawn,
      says: "The deal has been in stage 2 Prospect for 46 days; 45 are the limit.")
  }

  @Test func `the limit itself is fine`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | stageSince
          A    | 2     | 2026-05-17
          B    | 2     |
          """
        )
      ])
    try expect("DEAL006", in: drawn)
  }
}
