import Testing

@Suite struct REC001GiftBeforeOutcomeTests {
  @Test func `a gift after the deal had ended is reported`() throws {
    let drawn = try DrawnForm(
      "reciprocity",
      tables: [
        (
          "deals",
          """
          deal | status | closed
          Canteen | won | 2026-03-10
          Bureau | open | 
          Mill | lost | 2026-03-12
          """
        ),
        (
          "gifts",
          """
          deal | date
          canteen | ⟨2026-03-15⟩
          Mill | ⟨2026-03-13⟩
          Mill | 2026-03-12
          """
        ),
      ])
    try expect(
      "REC001", in: drawn,
      says: "It was given 5 days after \"canteen\" had ended.",
      "It was given 1 day after \"Mill\" had ended.")
  }

  @Test func `open deals have no end, and a gift without a day is not judged`() throws {
    let drawn = try DrawnForm(
      "reciprocity",
      tables: [
        (
          "deals",
          """
          deal | status | closed
          Canteen | won | 2026-03-10
          Bureau | open | 
          Mill | lost | 2026-03-12
          """
        ),
        (
          "gifts",
          """
          deal | date
          Bureau | 2026-03-20
          Canteen | 
          Something else | 2026-03-20
          """
        ),
      ])
    try expect("REC001", in: drawn)
  }
}
