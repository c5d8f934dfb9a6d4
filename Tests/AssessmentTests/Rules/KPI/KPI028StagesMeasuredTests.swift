import Testing

@Suite struct KPI028StagesMeasuredTests {
  @Test func `each stage without a KPI is reported for the plan`() throws {
    try expect(
      "KPI028",
      inSetup: """
        kpi | stage
        K01 |
        K06 |
        K17 |
        K21 |
        K35 |
        K48 |
        Own | S8
        """,
      says: "Stage S5 Evaluation has no KPI.")
  }

  @Test func `a KPI in each stage is enough`() throws {
    try expect(
      "KPI028",
      inSetup: """
        kpi | stage
        K01 |
        K06 |
        K17 |
        K21 |
        K29 |
        K35 |
        K48 |
        Own | S8
        """)
  }
}
