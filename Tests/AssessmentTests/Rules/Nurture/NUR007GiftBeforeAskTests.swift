import Testing

@Suite struct NUR007GiftBeforeAskTests {
  @Test func `the third ask without a gift is reported`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        (
          "touches",
          """
          date | lead | touch
          2026-06-03 | Ann | ⟨ask⟩
          2026-06-01 | Ann | ask
          2026-06-02 | Ann | ask
          """
        )
      ])
    try expect(
      "NUR007", in: drawn,
      says: "This is ask number 3 to \"Ann\" without a gift in between.")
  }

  @Test func `a gift in between starts anew`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        (
          "touches",
          """
          date | lead | touch
          2026-06-01 | Ann | ask
          2026-06-02 | Ann | ask
          2026-06-03 | Ann | gift
          2026-06-04 | Ann | ask
          2026-06-04 | Bob | ask
          """
        )
      ])
    try expect("NUR007", in: drawn)
  }
}
