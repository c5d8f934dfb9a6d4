import Testing

@Suite struct KPI012SourceFitsTests {
  @Test func `a source of another KPI is reported`() throws {
    try expect(
      "KPI012",
      inSetup: """
        kpi | system
        K35 | ⟨Web analytics⟩
        """,
      says: "K35 Win rate (count) from \"Web analytics\"? It usually comes from CRM deal.")
  }

  @Test func `products, the usual source and its short name are fine`() throws {
    try expect(
      "KPI012",
      inSetup: """
        kpi       | system
        K35       | HubSpot
        K17       | CRM
        K43       | ledger and CRM
        K45       | CRM
        My metric | web analytics
        """)
  }
}
