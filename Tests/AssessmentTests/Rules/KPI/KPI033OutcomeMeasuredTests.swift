import Testing

@Suite struct KPI033OutcomeMeasuredTests {
  @Test func `a plan without an outcome is reported`() throws {
    try expect(
      "KPI033",
      inSetup: """
        kpi
        K17
        K21
        """,
      says: "The plan has only leading KPIs: no outcome is measured.")
  }

  @Test func `an outcome, or a KPI of one's own that may be one, is enough`() throws {
    try expect(
      "KPI033",
      inSetup: """
        kpi
        K17
        Own
        """)
  }
}
