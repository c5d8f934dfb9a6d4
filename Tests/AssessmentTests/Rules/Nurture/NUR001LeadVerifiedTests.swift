import Testing

@Suite struct NUR001LeadVerifiedTests {
  @Test func `a lead that was never asked is reported`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        (
          "leads",
          """
          lead | prioritiesVerified | needsVerified | roleVerified
          Ann | ⟨⟩ | | 
          Bob | 2026-06-01 | | 
          """
        )
      ])
    try expect(
      "NUR001", in: drawn,
      says: "Nothing that is said of \"Ann\" was ever verified.")
  }

  @Test func `one verification is a beginning, and a line without a name is no lead`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        (
          "leads",
          """
          lead | prioritiesVerified | needsVerified | roleVerified
          Bob | | 2020-01-01 | 
           | | | 
          """
        )
      ])
    try expect("NUR001", in: drawn)
  }
}
