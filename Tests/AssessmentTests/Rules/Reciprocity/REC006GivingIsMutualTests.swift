import Testing

@Suite struct REC006GivingIsMutualTests {
  @Test func `the third gift without an answer is reported`() throws {
    let drawn = try DrawnForm(
      "reciprocity",
      tables: [
        (
          "gifts",
          """
          deal | date | acknowledged | confirmed
          ⟨Canteen⟩ | 2026-05-03 | | 
          Canteen | 2026-05-01 | no | 
          Canteen | 2026-05-02 | | no
          """
        )
      ])
    try expect(
      "REC006", in: drawn,
      says: "This is gift number 3 in \"Canteen\" without any answer.")
  }

  @Test func `any answer starts anew`() throws {
    let drawn = try DrawnForm(
      "reciprocity",
      tables: [
        (
          "gifts",
          """
          deal | date | acknowledged | confirmed
          Canteen | 2026-05-01 | | 
          Canteen | 2026-05-02 | | yes
          Canteen | 2026-05-03 | | 
          Canteen | 2026-05-04 | | 
          Mill | 2026-05-05 | | 
          Mill | | | 
          """
        )
      ])
    try expect("REC006", in: drawn)
  }
}
