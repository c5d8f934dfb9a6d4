import Testing

@Suite struct DEAL002StageSupportedTests {
  @Test func `a stage ahead of the buyer's evidence is reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | m1  | m2  | m3  | m4  | m5 | m6
          A    | ⟨5⟩     | yes | yes |     | yes |    |
          B    | ⟨2⟩     | no  |     |     |     |    |
          """
        )
      ])
    try expect(
      "DEAL002", in: drawn,
      says: "The evidence supports 3 Qualified; entered is 5 Evaluated.",
      "The evidence supports 1 Suspect; entered is 2 Prospect.")
  }

  @Test func `evidence up to the stage before is enough`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | m1  | m2  | m3  | m4  | m5  | m6 | status
          A    | 3     | yes | yes |     |     |     |    |
          B    | 1     |     |     |     |     |     |    |
          C    | 6     | yes | yes | yes | yes | yes |    |
          D    | 6     |     |     |     |     |     |    | lost
          """
        )
      ])
    try expect("DEAL002", in: drawn)
  }
}
