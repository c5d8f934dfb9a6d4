import Testing

@Suite struct KPI014PercentScaledTests {
  @Test func `a percentage typed without its sign is reported`() throws {
    try expect(
      "KPI014",
      inSetup: """
        kpi | baseline | target
        K16 | 0.05     | ⟨35⟩
        K35 | ⟨2⟩        | ⟨100⟩
        """,
      says: "Target 35 is read as 3,500 %; 35 % is probably meant.",
      "Baseline 2 is read as 200 %; 2 % is probably meant.",
      "Target 100 is read as 10,000 %; 100 % is probably meant.")
  }

  @Test func `fractions and values of other units are fine`() throws {
    try expect(
      "KPI014",
      inSetup: """
        kpi | baseline | target
        K16 | 0.05     | 1
        K17 | 35       | 100
        K35 | 1.4      | 150
        """)
  }
}
