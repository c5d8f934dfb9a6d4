import Testing

@Suite struct DEAL003DealCompleteTests {
  @Test func `each empty cell that the stage needs is reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | account | stage | amount | contacts
          A    | ⟨⟩        | 3     | ⟨⟩       | 1
          B    | Acme    | 2     |        | ⟨0⟩
          """
        )
      ])
    try expect(
      "DEAL003", in: drawn,
      says: "A deal in stage 3 Qualified needs an account.",
      "A deal in stage 3 Qualified needs an amount.",
      "A deal in stage 2 Prospect needs a number of contacts.")
  }

  @Test func `early deals need less`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | account | stage | amount | contacts
          A    |         | 1     |        |
          B    | Acme    | 2     |        | 1
          C    | Acme    | 3     | 0      | 2
          """
        )
      ])
    try expect("DEAL003", in: drawn)
  }
}
