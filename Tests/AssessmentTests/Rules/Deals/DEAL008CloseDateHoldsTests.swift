import Testing

@Suite struct DEAL008CloseDateHoldsTests {
  @Test func `a date moved three times is reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | closeMoves
          A    | ⟨3⟩
          """
        )
      ])
    try expect(
      "DEAL008", in: drawn,
      says: "The close date was moved 3 times.")
  }

  @Test func `twice is fine`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | closeMoves
          A    | 2
          B    |
          """
        )
      ])
    try expect("DEAL008", in: drawn)
  }
}
