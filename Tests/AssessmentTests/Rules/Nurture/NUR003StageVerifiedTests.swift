import Testing

@Suite struct NUR003StageVerifiedTests {
  @Test func `what is older than the move to the stage is reported`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        (
          "leads",
          """
          lead | stageSince | prioritiesVerified | needsVerified | roleVerified
          Ann | 2026-06-15 | ⟨2026-06-14⟩ | 2026-06-15 | ⟨2026-06-01⟩
          """
        )
      ])
    try expect(
      "NUR003", in: drawn,
      says: "\"Ann\" moved on 2026-06-15, and this was verified on 2026-06-14.",
      "\"Ann\" moved on 2026-06-15, and this was verified on 2026-06-01.")
  }

  @Test func `verified on the day of the move is fine`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        (
          "leads",
          """
          lead | stageSince | prioritiesVerified | needsVerified | roleVerified
          Ann | 2026-06-15 | 2026-06-15 | | 2026-06-20
          Bob | | 2020-01-01 | | 
          """
        )
      ])
    try expect("NUR003", in: drawn)
  }
}
