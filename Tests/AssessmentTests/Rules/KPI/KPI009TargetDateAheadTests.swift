import Testing

@Suite struct KPI009TargetDateAheadTests {
  @Test func `no date, a passed one and the day of the check are reported`() throws {
    try expect(
      "KPI009",
      inSetup: """
        kpi | targetDate
        K16 | ⟨⟩
        K17 | ⟨2026-03-31⟩
        K21 | ⟨2026-07-01⟩
        """,
      says: "K16 Visitor-to-lead rate has no target date.",
      "Target date 2026-03-31 has passed.",
      "Target date 2026-07-01 is the day of the check.")
  }

  @Test func `a date ahead is fine, and what is only observed needs none`() throws {
    try expect(
      "KPI009",
      inSetup: """
        kpi | targetDate | mode
        K16 | 2026-07-02 |
        K17 |            | observe
        K21 | next May   |
        """)
  }
}
