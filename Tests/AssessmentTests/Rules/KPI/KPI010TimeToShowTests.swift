import Testing

@Suite struct KPI010TimeToShowTests {
  @Test func `a date before the next value, or the next won deal, is reported`() throws {
    try expect(
      "KPI010",
      inSetup: """
        kpi | targetDate   | cadence   | baseline
        K39 | 2026-12-31   | monthly   | 120
        K35 | ⟨2026-09-01⟩   | monthly   | 0.2
        K48 | ⟨2026-08-01⟩   | quarterly |
        K16 | ⟨2026-07-05⟩   | weekly    |
        """,
      says: "A sales cycle of 120 days cannot show in 62 days.",
      "A sales cycle of 120 days cannot show in 31 days.",
      "A weekly value cannot show a change in 4 days.")
  }

  @Test func `one period, and for lagging KPIs one cycle, is enough`() throws {
    try expect(
      "KPI010",
      inSetup: """
        kpi | targetDate   | cadence   | baseline | mode
        K39 | 2026-12-31   | monthly   | 120      |
        K35 | 2026-10-29   | monthly   | 0.2      |
        K16 | 2026-07-08   | weekly    |          |
        K17 | 2026-06-08   | weekly    |          |
        K21 | 2026-07-02   | weekly    |          | observe
        """)
  }
}
