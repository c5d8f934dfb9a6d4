import Testing

@Suite struct DEAL005NextStepDatedTests {
  @Test func `no next step, a passed and a distant one are reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | nextDate
          A    | ⟨⟩
          B    | ⟨2026-06-30⟩
          C    | ⟨2026-07-16⟩
          """
        )
      ])
    try expect(
      "DEAL005", in: drawn,
      says: "The deal has no dated next step.",
      "The next step was due on 2026-06-30.",
      "The next step on 2026-07-16 is 15 days away.")
  }

  @Test func `a step within 14 days is fine`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | nextDate   | status
          A    | 2026-07-01 |
          B    | 2026-07-15 |
          C    |            | lost
          """
        )
      ])
    try expect("DEAL005", in: drawn)
  }
}
