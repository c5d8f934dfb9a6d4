import Testing

@Suite struct KPI038EnoughEventsTests {
  @Test func `a value of a few events is worth a look`() throws {
    try expect(
      "KPI038",
      inSetup: """
        kpi | baseline | sampleSize | cadence
        K44 | 3        |            | ⟨monthly⟩
        K35 | 0.2      | 9          | ⟨weekly⟩
        """,
      says: "K44 New customers rests on 3 events a period: a monthly value is mostly chance.",
      "K35 Win rate (count) rests on 9 events a period: a weekly value is mostly chance.")
  }

  @Test func `ten events are enough, and other units have none`() throws {
    try expect(
      "KPI038",
      inSetup: """
        kpi | baseline | sampleSize | cadence
        K44 | 10       |            | monthly
        K35 | 0.2      | 10         | weekly
        K39 | 5        |            | weekly
        """)
  }
}
