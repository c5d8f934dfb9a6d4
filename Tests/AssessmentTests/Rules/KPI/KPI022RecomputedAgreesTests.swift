import Testing

@Suite struct KPI022RecomputedAgreesTests {
  @Test func `a baseline that its inputs contradict is reported`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi | baseline
          K45 | ⟨4.1⟩
          K46 | 2900
          K43 | 1000
          K35 | ⟨0.3⟩
          """
        ),
        (
          "base",
          """
          key | value
          B07 | 20
          B08 | 60
          """
        ),
      ])
    try expect(
      "KPI022", in: drawn,
      says: "You entered 4.1x; K46 / K43 gives 2.9x.",
      "You entered 30 %; B07 / (B07 + B08) gives 25 %.")
  }

  @Test func `rounding is no contradiction, and rows of other segments are none either`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi | baseline | segment
          K45 | 2.9      |
          K46 | 2944     |
          K43 | 1000     |
          K23 | 0.5      | North
          K24 | 10       | North
          K24 | 90       | South
          K17 | 20       | North
          K17 | 99       | South
          """
        )
      ])
    try expect("KPI022", in: drawn)
  }
}
