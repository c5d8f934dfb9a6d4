import Testing

@Suite struct DEAL012NoStageSkippedTests {
  @Test func `a deal that begins in stage 3 is reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | created    | stageSince
          A    | ⟨3⟩     | 2026-06-01 | 2026-06-01
          """
        )
      ])
    try expect(
      "DEAL012", in: drawn,
      says: "The deal was in stage 3 Qualified on the day it was created, 2026-06-01.")
  }

  @Test func `one that begins early is fine`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | created    | stageSince
          A    | 2     | 2026-06-01 | 2026-06-01
          B    | 3     | 2026-06-01 | 2026-06-02
          """
        )
      ])
    try expect("DEAL012", in: drawn)
  }
}
