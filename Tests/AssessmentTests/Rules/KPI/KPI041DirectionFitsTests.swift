import Testing

@Suite struct KPI041DirectionFitsTests {
  @Test func `a direction against the catalogue, and none for a KPI of one's own, are reported`() throws {
    try expect(
      "KPI041",
      inSetup: """
        kpi       | direction
        K13       | ⟨higher⟩
        My metric | ⟨⟩
        """,
      says: "K13 Unsubscribe rate is marked as if higher is better, but lower is better.",
      "\"My metric\" has no direction.")
  }

  @Test func `the catalogue's direction, or none, is fine`() throws {
    try expect(
      "KPI041",
      inSetup: """
        kpi       | direction
        K13       | lower
        K16       |
        My metric | band
        """)
  }
}
