import Testing

@Suite struct KPI018NoNearDuplicateTests {
  @Test func `the same formula under a second name is reported`() throws {
    try expect(
      "KPI018",
      inSetup: """
        kpi        | formula     | stage | segment
        K30        |             |       |
        ⟨Opp rate⟩   | K29 / B03   | S5    |
        Deal yield | K29/B03     | S5    | North
        """,
      says: "K30 SQL-to-opportunity rate and \"Opp rate\" are the same formula.")
  }

  @Test func `another formula is another KPI`() throws {
    try expect(
      "KPI018",
      inSetup: """
        kpi        | formula     | stage
        K30        |             |
        Opp yield  | K29 / K17   | S5
        Big deals  |             | S5
        """)
  }
}
