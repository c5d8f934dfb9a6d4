import Testing

@Suite struct KPI040VolumeHasQualityTests {
  @Test func `a volume without a measure of quality is reported`() throws {
    try expect(
      "KPI040",
      inSetup: """
        kpi
        ⟨K17⟩
        ⟨K29⟩
        """,
      says: "K17 New leads has a target, but nothing beside it tells the quality.",
      "K29 New opportunities has a target, but nothing beside it tells the quality.")
  }

  @Test func `a measure of quality beside it is enough`() throws {
    try expect(
      "KPI040",
      inSetup: """
        kpi | mode
        K17 |
        K25 |
        K29 | observe
        """)
  }
}
