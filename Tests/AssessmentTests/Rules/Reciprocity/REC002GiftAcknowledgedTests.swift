import Testing

@Suite struct REC002GiftAcknowledgedTests {
  @Test func `a gift that nobody noticed for more than 14 days is reported`() throws {
    let drawn = try DrawnForm(
      "reciprocity",
      tables: [
        (
          "gifts",
          """
          deal | date | acknowledged
          Canteen | 2026-06-01 | ⟨no⟩
          Mill | 2026-06-15 | ⟨⟩
          """
        )
      ])
    try expect(
      "REC002", in: drawn,
      says: "Nobody has acknowledged in 30 days what was given in \"Canteen\".",
      "Nobody has acknowledged in 16 days what was given in \"Mill\".")
  }

  @Test func `14 days are enough, and so is an answer`() throws {
    let drawn = try DrawnForm(
      "reciprocity",
      tables: [
        (
          "gifts",
          """
          deal | date | acknowledged
          Canteen | 2026-06-17 | 
          Mill | 2026-01-01 | yes
          Mill | | no
          """
        )
      ])
    try expect("REC002", in: drawn)
  }
}
