import Testing

@Suite struct KPI008ChangePlausibleTests {
  @Test func `a change beyond what the time allows is reported at the target`() throws {
    try expect(
      "KPI008",
      inSetup: """
        kpi | target | baseline | targetDate | changeReason
        K17 | ⟨300⟩    | 100      | 2026-09-29 |
        K21 | ⟨1⟩      | 20       | 2027-01-01 |
        """,
      says: "Target 300 changes the baseline 100 by +200 % in 90 days.",
      "Target 1 hour changes the baseline 20 hours by -95 % in 184 days.")
  }

  @Test func `doubling in a year, a reason and a baseline of zero are fine`() throws {
    try expect(
      "KPI008",
      inSetup: """
        kpi | target | baseline | targetDate | changeReason
        K17 | 200    | 100      | 2027-07-01 |
        K17 | 300    | 100      | 2026-09-29 | second sales region opens
        K17 | 300    | 0        | 2026-09-29 |
        K17 | 300    | 100      | 2026-06-30 |
        """)
  }
}
