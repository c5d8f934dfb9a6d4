import Testing

@Suite struct DEAL017ClosedWithProofTests {
  @Test func `won without signature and lost without reason are reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | signed | status | lostReason
          A    | ⟨⟩       | won    |
          B    |        | lost   | ⟨⟩
          """
        )
      ])
    try expect(
      "DEAL017", in: drawn,
      says: "The deal is won, but has no date of signature.",
      "The deal is lost, but no reason is given.")
  }

  @Test func `complete closed deals are fine`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | signed     | status | lostReason
          A    | 2026-06-01 | won    |
          B    |            | lost   | no decision
          C    |            | open   |
          """
        )
      ])
    try expect("DEAL017", in: drawn)
  }
}
