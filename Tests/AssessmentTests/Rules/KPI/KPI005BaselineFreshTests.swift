import Testing

@Suite struct KPI005BaselineFreshTests {
  @Test func `an old baseline and one without date or population are reported at the date`() throws {
    try expect(
      "KPI005",
      inSetup: """
        kpi | baseline | baselineDate | population    | cadence
        K16 | 0.05     | ⟨2026-04-01⟩   | web visitors  | weekly
        K35 | 0.2      | ⟨2025-12-30⟩   | all deals     | quarterly
        K17 | 90       | ⟨⟩             |               | weekly
        K21 | 4        | ⟨2026-06-01⟩   |               | weekly
        """,
      says: "The baseline of 2026-04-01 is 91 days old; 90 are the limit.",
      "The baseline of 2025-12-30 is 183 days old; 182 are the limit.",
      "The baseline has no baseline date and no population.",
      "The baseline has no population.")
  }

  @Test func `a baseline is fresh for 90 days, or for two periods`() throws {
    try expect(
      "KPI005",
      inSetup: """
        kpi | baseline | baselineDate | population    | cadence
        K16 | 0.05     | 2026-04-02   | web visitors  | weekly
        K35 | 0.2      | 2025-12-31   | all deals     | quarterly
        K17 |          |              |               |
        """)
  }
}
