import Testing

@Suite struct REC005ValueBeforeAskTests {
  @Test func `an ask before any confirmed worth is reported`() throws {
    let drawn = try DrawnForm(
      "reciprocity",
      tables: [
        (
          "gifts",
          """
          deal | date | confirmed | askedOn
          Canteen | 2026-05-01 | no | ⟨2026-05-02⟩
          Mill | 2026-05-10 | yes | 
          Mill | 2026-05-01 | | ⟨2026-05-05⟩
          """
        )
      ])
    try expect(
      "REC005", in: drawn,
      says: "Something was asked for in \"Canteen\" before the buyer had confirmed the worth of any gift.",
      "Something was asked for in \"Mill\" before the buyer had confirmed the worth of any gift.")
  }

  @Test func `one confirmed gift of the deal is enough`() throws {
    let drawn = try DrawnForm(
      "reciprocity",
      tables: [
        (
          "gifts",
          """
          deal | date | confirmed | askedOn
          Canteen | 2026-04-01 | yes | 
          canteen | 2026-05-01 | no | 2026-05-02
          Mill | 2026-05-01 | | 
          """
        )
      ])
    try expect("REC005", in: drawn)
  }
}
