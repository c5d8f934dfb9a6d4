import Testing

@Suite struct KPI034FewPerStageAndGoalTests {
  @Test func `four KPIs for a goal are one too many`() throws {
    try expect(
      "KPI034",
      inSetup: """
        kpi
        K16
        K17
        K19
        K20
        """,
      says: "Goal G04 Capture leads has 4 KPIs; 3 are the limit.")
  }

  @Test func `the limit itself is fine`() throws {
    try expect(
      "KPI034",
      inSetup: """
        kpi
        K16
        K17
        K19
        """)
  }
}
