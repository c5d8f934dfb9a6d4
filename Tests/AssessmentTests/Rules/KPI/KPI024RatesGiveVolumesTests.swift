import Testing

@Suite struct KPI024RatesGiveVolumesTests {
  @Test func `volumes that the rates do not give are reported at the worst step`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi | baseline | target
          K16 | 0.03     | 0.04
          K23 | 0.3      | 0.3
          K26 | 0.4      | 0.5
          K30 | 0.5      | 0.5
          K35 | 0.5      | 0.5
          """
        ),
        (
          "funnel",
          """
          key           | actual
          visitors      | 10000
          leads         | 300
          mql           | 90
          sql           | ⟨60⟩
          opportunities | 30
          won           | 15
          """
        ),
      ])
    try expect(
      "KPI024", in: drawn,
      says:
        "10,000 x 3 % x 30 % x 40 % x 50 % x 50 % = 9, the sheet says 15; the gap is widest at Sales-qualified leads."
    )
  }

  @Test func `a difference of one deal is fine`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi | baseline | target
          K16 | 0.03     | 0.04
          K23 | 0.3      | 0.3
          K26 | 0.4      | 0.5
          K30 | 0.5      | 0.5
          K35 | 0.5      | 0.5
          """
        ),
        (
          "funnel",
          """
          key           | actual
          visitors      | 10000
          won           | 10
          """
        ),
      ])
    try expect("KPI024", in: drawn)
  }
}
