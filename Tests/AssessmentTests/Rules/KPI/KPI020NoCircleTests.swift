import Testing

@Suite struct KPI020NoCircleTests {
  @Test func `KPIs that are computed from each other are reported once`() throws {
    try expect(
      "KPI020",
      inSetup: """
        kpi      | formula
        ⟨Alpha⟩    | Beta / 2
        Beta     | Gamma + K17
        Gamma    | Alpha * 3
        """,
      says: "The formulas go round in a circle: Alpha -> Beta -> Gamma -> Alpha.")
  }

  @Test func `a KPI of itself is the smallest circle`() throws {
    try expect(
      "KPI020",
      inSetup: """
        kpi      | formula
        ⟨Alpha⟩    | alpha + K17
        """,
      says: "The formulas go round in a circle: Alpha -> Alpha.")
  }

  @Test func `one that leads to another is fine`() throws {
    try expect(
      "KPI020",
      inSetup: """
        kpi      | formula
        Alpha    | Beta / 2
        Beta     | K17 / K06
        K43      |
        """)
  }
}
