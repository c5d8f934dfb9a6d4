import Testing

@Suite struct KPI025TargetsGiveVolumesTests {
  @Test func `target volumes that the target rates do not give are reported`() throws {
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
          key           | target
          visitors      | 10000
          won           | ⟨30⟩
          """
        ),
      ])
    try expect(
      "KPI025", in: drawn,
      says:
        "10,000 x 4 % x 30 % x 50 % x 50 % x 50 % = 15, the sheet says 30; the gap is widest at Won deals."
    )
  }

  @Test func `targets that multiply are fine`() throws {
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
          key           | target
          visitors      | 10000
          won           | 15
          """
        ),
      ])
    try expect("KPI025", in: drawn)
  }
}
