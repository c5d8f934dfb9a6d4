import Testing

@Suite struct FLOW002OneLeadsTests {
  @Test func `each lead after the first is reported`() throws {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "roles",
          """
          key | attract | engage
          marketing | leads | leads
          sales | ⟨leads⟩ | helps
          partners | ⟨leads⟩ | informed
          """
        )
      ])
    try expect(
      "FLOW002", in: drawn,
      says: "In the phase Attract both Marketing and Sales lead.",
      "In the phase Attract both Marketing and Partners lead.")
  }

  @Test func `one lead, and none, are fine here`() throws {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "roles",
          """
          key | attract | engage
          marketing | leads | helps
          sales | helps | helps
          """
        )
      ])
    try expect("FLOW002", in: drawn)
  }
}
