import Testing

@Suite struct KPI036StagesBalancedTests {
  @Test func `a stage with more than half of the KPIs is reported`() throws {
    try expect(
      "KPI036",
      inSetup: """
        kpi
        K16
        K17
        K20
        K19
        K35
        K48
        """,
      says: "Stage S3 Lead holds 4 of the plan's 6 KPIs.")
  }

  @Test func `half of them, or a small plan, is fine`() throws {
    try expect(
      "KPI036",
      inSetup: """
        kpi
        K16
        K17
        K20
        K35
        K48
        K21
        """)
  }
}
