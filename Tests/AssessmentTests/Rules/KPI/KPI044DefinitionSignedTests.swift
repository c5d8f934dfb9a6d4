import Testing

@Suite struct KPI044DefinitionSignedTests {
  @Test func `each empty signature is reported`() throws {
    try expect(
      "KPI044",
      inSetup: """
        kpi | signedSales | signedMarketing
        K24 | ⟨⟩            | Ilir
        K26 | ⟨⟩            | ⟨⟩
        """,
      says: "The definition of K24 MQLs is not signed by sales.",
      "The definition of K26 MQL-to-SQL rate is not signed by sales.",
      "The definition of K26 MQL-to-SQL rate is not signed by marketing.")
  }

  @Test func `two signatures are fine, and other KPIs need none`() throws {
    try expect(
      "KPI044",
      inSetup: """
        kpi | signedSales | signedMarketing
        K25 | Dana        | Ilir
        K16 |             |
        """)
  }
}
