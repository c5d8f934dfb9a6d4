import Testing

@Suite struct KPI031MoreThanAttentionTests {
  @Test func `a stage with nothing but attention is reported`() throws {
    try expect(
      "KPI031",
      inSetup: """
        kpi
        K06
        K09
        K17
        """,
      says: "Stage S2 Interest measures attention only (K06, K09).")
  }

  @Test func `one KPI beyond attention is enough`() throws {
    try expect(
      "KPI031",
      inSetup: """
        kpi
        K06
        K08
        K17
        """)
  }
}
