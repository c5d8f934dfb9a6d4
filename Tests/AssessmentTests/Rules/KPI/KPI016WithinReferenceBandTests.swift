import Testing

@Suite struct KPI016WithinReferenceBandTests {
  @Test func `a value outside the quoted band is worth a look`() throws {
    try expect(
      "KPI016",
      inSetup: """
        kpi | baseline | target
        K20 | 0.4      | ⟨0.9⟩
        """,
      says: "Target 90 % is outside the quoted 30 % to 45 % (roi4presenter.com; pcma.org).")
  }

  @Test func `values inside the band, and impossible ones, are not reported`() throws {
    try expect(
      "KPI016",
      inSetup: """
        kpi | baseline | target
        K20 | 0.35     | 45
        K17 | 12       | 1400
        K20 | 0.45     | 1.4
        """)
  }
}
