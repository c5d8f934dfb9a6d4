import Testing

@Suite struct KPI007TargetMovesTests {
  @Test func `a target that is the baseline is reported`() throws {
    try expect(
      "KPI007",
      inSetup: """
        kpi | target | baseline | mode
        K16 | ⟨0.05⟩   | 0.05     |
        """,
      says: "Target 5 % is the baseline: it changes nothing.")
  }

  @Test func `a value that is held on purpose is not`() throws {
    try expect(
      "KPI007",
      inSetup: """
        kpi | target | baseline | mode
        K16 | 0.05   | 0.05     | hold
        K17 | 12     | 12       | observe
        K21 | 4      | 5        |
        """)
  }
}
