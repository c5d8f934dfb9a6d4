import Testing

@Suite struct KPI003TargetPresentTests {
  @Test func `a row without a target is reported at its target cell`() throws {
    try expect(
      "KPI003",
      inSetup: """
        kpi | target | mode
        K16 | ⟨⟩       |
        K17 | ⟨⟩       | hold
        """,
      says: "K16 Visitor-to-lead rate has no target.",
      "K17 New leads has no target.")
  }

  @Test func `a target of zero is one, and what is only observed needs none`() throws {
    try expect(
      "KPI003",
      inSetup: """
        kpi | target    | mode
        K33 | 0         |
        K16 |           | observe
        K17 | approx 90 |
        """)
  }
}
