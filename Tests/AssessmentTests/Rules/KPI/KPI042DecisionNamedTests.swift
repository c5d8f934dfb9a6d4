import Testing

@Suite struct KPI042DecisionNamedTests {
  @Test func `no decision, or only talk, is reported`() throws {
    try expect(
      "KPI042",
      inSetup: """
        kpi | decision
        K16 | ⟨⟩
        K17 | ⟨Review⟩
        K21 | ⟨discuss in the weekly meeting⟩
        """,
      says: "No decision hangs on K16 Visitor-to-lead rate.",
      "\"Review\" is no decision.",
      "\"discuss in the weekly meeting\" is no decision.")
  }

  @Test func `a decision is fine, and what is only observed needs none`() throws {
    try expect(
      "KPI042",
      inSetup: """
        kpi | decision               | mode
        K16 | move budget to search  |
        K17 | review pricing of ads  |
        K21 |                        | observe
        """)
  }
}
