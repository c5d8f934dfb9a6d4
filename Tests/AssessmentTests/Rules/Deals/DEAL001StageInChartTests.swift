import Testing

@Suite struct DEAL001StageInChartTests {
  @Test func `an open deal without an open stage is reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage         | status
          A    | ⟨⟩              |
          B    | ⟨7⟩             | open
          C    | ⟨Negotiation⟩   |
          """
        )
      ])
    try expect(
      "DEAL001", in: drawn,
      says: "The open deal is in no stage.",
      "The deal is open, but stage 7 Won is for closed deals.",
      "\"Negotiation\" is no stage of the chart.")
  }

  @Test func `stages 1 to 6, and closed deals, are fine`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | status
          A    | 1     |
          B    | 6     | open
          C    | 7     | won
          D    |       | lost
          """
        )
      ])
    try expect("DEAL001", in: drawn)
  }
}
