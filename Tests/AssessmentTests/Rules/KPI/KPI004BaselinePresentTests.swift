import Testing

@Suite struct KPI004BaselinePresentTests {
  @Test func `a row without a baseline is reported at its baseline cell`() throws {
    try expect(
      "KPI004",
      inSetup: """
        kpi | baseline
        K16 | ⟨⟩
        """,
      says: "K16 Visitor-to-lead rate has no baseline.")
  }

  @Test func `a baseline of zero is one, and one that cannot be read is another rule's`() throws {
    try expect(
      "KPI004",
      inSetup: """
        kpi | baseline
        K16 | 0
        K17 | about 9
        """)
  }
}
