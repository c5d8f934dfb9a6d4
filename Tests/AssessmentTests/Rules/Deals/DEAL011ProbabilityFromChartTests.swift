import Testing

@Suite struct DEAL011ProbabilityFromChartTests {
  @Test func `a probability above the cap, or far off without a reason, is reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | probability | reason
          A    | 4     | ⟨0.6⟩         | boss knows them
          B    | 4     | ⟨0.2⟩         |
          """
        )
      ])
    try expect(
      "DEAL011", in: drawn,
      says: "60 % is above the cap of stage 4 Scoped, 55 %.",
      "20 % is far from the chart's 40 % for stage 4 Scoped, without a reason.")
  }

  @Test func `15 points, and a reason, are fine`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | probability | reason
          A    | 4     | 0.55        |
          B    | 4     | 0.25        |
          C    | 4     | 0.1         | budget frozen
          D    | 4     |             |
          """
        )
      ])
    try expect("DEAL011", in: drawn)
  }
}
