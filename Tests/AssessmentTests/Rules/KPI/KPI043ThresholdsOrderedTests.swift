import Testing

@Suite struct KPI043ThresholdsOrderedTests {
  @Test func `amber on the better side of green, and on green, is reported`() throws {
    try expect(
      "KPI043",
      inSetup: """
        kpi | amber | green
        K16 | ⟨0.06⟩  | 0.04
        K21 | ⟨4⟩     | 8
        K17 | ⟨90⟩    | 90
        """,
      says: "Amber 6 % is better than green 4 %, as higher is better.",
      "Amber 4 hours is better than green 8 hours, as lower is better.",
      "Amber and green are both 90.")
  }

  @Test func `amber on the worse side is fine`() throws {
    try expect(
      "KPI043",
      inSetup: """
        kpi | amber | green
        K16 | 0.04  | 0.06
        K21 | 8     | 4
        K32 | 4     | 3
        K17 | 90    |
        """)
  }
}
