import Testing

@Suite struct KPI037InTimeForDecisionTests {
  @Test func `a KPI slower than the decisions is reported`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi | cadence
          K35 | ⟨quarterly⟩
          K17 | weekly
          """
        )
      ], fields: ["decisionPeriod": "monthly"])
    try expect(
      "KPI037", in: drawn,
      says: "Decisions are monthly, K35 Win rate (count) is quarterly.")
  }

  @Test func `as often as decisions are made is enough`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi | cadence
          K35 | monthly
          K17 | weekly
          """
        )
      ], fields: ["decisionPeriod": "monthly"])
    try expect("KPI037", in: drawn)
  }
}
