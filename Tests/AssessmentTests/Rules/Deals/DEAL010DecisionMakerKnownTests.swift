import Testing

@Suite struct DEAL010DecisionMakerKnownTests {
  @Test func `an unknown decision maker in stage 4, an idle one in stage 6 are reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | decisionMaker
          A    | 4     | ⟨⟩
          B    | 5     | ⟨unknown⟩
          C    | 6     | ⟨identified⟩
          """
        )
      ])
    try expect(
      "DEAL010", in: drawn,
      says: "The decision maker is unknown, in stage 4 Scoped.",
      "The decision maker is unknown, in stage 5 Evaluated.",
      "The decision maker is not active, in stage 6 Proposed.")
  }

  @Test func `identified by 4 and active by 6 is fine`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | decisionMaker
          A    | 3     |
          B    | 4     | identified
          C    | 6     | active
          """
        )
      ])
    try expect("DEAL010", in: drawn)
  }
}
