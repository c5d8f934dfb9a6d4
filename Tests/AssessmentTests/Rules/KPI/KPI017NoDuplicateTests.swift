import Testing

@Suite struct KPI017NoDuplicateTests {
  @Test func `the later of two equal rows is reported`() throws {
    try expect(
      "KPI017",
      inSetup: """
        kpi    | stage | tactic | segment
        K12    |       | T05    | North
        K16    |       |        |
        ⟨K12⟩    | S2    | T05    | north
        """,
      says: "K12 E-mail click rate appears twice (rows 2 and 4).")
  }

  @Test func `another tactic or segment makes another row`() throws {
    try expect(
      "KPI017",
      inSetup: """
        kpi    | stage | tactic | segment
        K12    |       | T05    |
        K12    |       | T06    |
        K12    |       | T05    | South
        """)
  }
}
