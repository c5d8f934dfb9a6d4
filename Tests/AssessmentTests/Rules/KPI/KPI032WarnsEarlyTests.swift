import Testing

@Suite struct KPI032WarnsEarlyTests {
  @Test func `a stage, a goal and a plan without leading KPIs are reported`() throws {
    try expect(
      "KPI032",
      inSetup: """
        kpi
        K37
        K38
        K48
        K17
        """,
      says: "Stage S6 Decision has only lagging KPIs: nothing warns you early.",
      "75 % of the plan's KPIs are lagging: nothing warns you early.")
  }

  @Test func `a leading KPI in each is enough`() throws {
    try expect(
      "KPI032",
      inSetup: """
        kpi
        K37
        K38
        K40
        K17
        """)
  }
}
