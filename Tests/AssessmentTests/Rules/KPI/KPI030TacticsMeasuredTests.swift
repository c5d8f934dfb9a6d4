import Testing

@Suite struct KPI030TacticsMeasuredTests {
  @Test func `a chosen tactic without a KPI, and a KPI without a tactic, are reported`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi | tactic
          K17 | T02
          K20 | ⟨⟩
          """
        ),
        (
          "planner",
          """
          key         | K17 | K20
          S3.G04.T02  | x   |
          S3.G04.T04  |     | x
          """
        ),
      ])
    try expect(
      "KPI030", in: drawn,
      says: "K20 Webinar attendance rate names no tactic.",
      "Tactic T04 Webinar or live session is not measured.")
  }

  @Test func `KPIs across the funnel, and those of all tactics, need none`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi | tactic
          K17 | T02
          K43 |
          K40 |
          """
        )
      ])
    try expect("KPI030", in: drawn)
  }
}
