import Testing

@Suite struct KPI029GoalsMeasuredTests {
  @Test func `a chosen goal without a KPI, and a KPI without a goal, are reported`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi | goal
          K17 |
          Own |
          """
        ),
        (
          "planner",
          """
          key         | K17 | K21
          S3.G04.T02  | x   |
          S4.G07.T13  |     | x
          """
        ),
      ])
    try expect(
      "KPI029", in: drawn,
      says: "Goal G07 Respond fast has no measure.",
      "\"Own\" serves no goal (row 3).")
  }

  @Test func `measured goals are fine, and goals not chosen need no KPI`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi | goal
          K17 |
          Own | G07
          """
        ),
        (
          "planner",
          """
          key         | K17 | K21
          S3.G04.T02  | x   |
          S4.G07.T13  |     | x
          """
        ),
      ])
    try expect("KPI029", in: drawn)
  }
}
