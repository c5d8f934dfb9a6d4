import Testing

@Suite struct DEAL009SeveralContactsTests {
  @Test func `one contact in stage 4 is reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | contacts
          A    | 4     | ⟨1⟩
          """
        )
      ])
    try expect(
      "DEAL009", in: drawn,
      says: "A deal in stage 4 Scoped hangs on 1 contact.")
  }

  @Test func `two are enough, and one is enough before`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | contacts
          A    | 4     | 2
          B    | 3     | 1
          """
        )
      ])
    try expect("DEAL009", in: drawn)
  }
}
