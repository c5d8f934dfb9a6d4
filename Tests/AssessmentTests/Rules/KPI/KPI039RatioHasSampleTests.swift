import Testing

@Suite struct KPI039RatioHasSampleTests {
  @Test func `a ratio of few cases is reported with its interval`() throws {
    try expect(
      "KPI039",
      inSetup: """
        kpi | baseline | sampleSize
        K35 | 0.6      | ⟨20⟩
        K16 |          | ⟨29⟩
        """,
      says: "K35 Win rate (count) rests on 20 cases: 12 of 20 is 39 % to 78 %.",
      "K16 Visitor-to-lead rate rests on 29 cases.")
  }

  @Test func `thirty cases are enough, and counts are no ratio`() throws {
    try expect(
      "KPI039",
      inSetup: """
        kpi | baseline | sampleSize
        K35 | 0.6      | 30
        K17 | 5        | 5
        """)
  }
}
