import Testing

@Suite struct KPI001KnownOrDefinedTests {
  @Test func `a name that is not in the catalogue needs a definition`() throws {
    try expect(
      "KPI001",
      inSetup: """
        kpi              | formula | unit  | direction | note
        K16              |         |       |           |
        ⟨Happy calls⟩      |         | count |           |
        ⟨Demo quota⟩       | K29/K17 | ratio |           |
        ⟨⟩                 |         |       |           | to do
        """,
      says: "\"Happy calls\" is not in the catalogue and has no formula and no direction.",
      "\"Demo quota\" is not in the catalogue and has no direction.",
      "The row names no KPI.")
  }

  @Test func `a full definition of one's own is fine, and so is the catalogue's name`() throws {
    try expect(
      "KPI001",
      inSetup: """
        kpi                   | formula   | unit  | direction
        Calls per deal        | calls/K44 | ratio | lower
        Visitor-to-lead rate  |           |       |
        """)
  }
}
