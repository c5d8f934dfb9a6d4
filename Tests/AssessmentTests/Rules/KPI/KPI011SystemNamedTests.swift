import Testing

@Suite struct KPI011SystemNamedTests {
  @Test func `a row without a data source is reported`() throws {
    try expect(
      "KPI011",
      inSetup: """
        kpi | system
        K16 | ⟨⟩
        """,
      says: "K16 Visitor-to-lead rate has no data source.")
  }

  @Test func `any system is a source`() throws {
    try expect(
      "KPI011",
      inSetup: """
        kpi | system
        K16 | HubSpot
        """)
  }
}
