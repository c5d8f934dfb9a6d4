import Testing

@Suite struct FLOW009ConsentBasisTests {
  @Test func `what is about a person and has no basis is reported`() throws {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "data",
          """
          field | phase | personal | basis
          Birthday | engage | yes | ⟨⟩
          E-mail | engage | yes | consent
          """
        )
      ])
    try expect(
      "FLOW009", in: drawn,
      says: "\"Birthday\" is about a person and asked for without a basis.")
  }

  @Test func `what is about nobody, and what is not asked yet, needs none`() throws {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "data",
          """
          field | phase | personal | basis
          Cups a day | engage | no | 
          Budget | engage | | 
          Birthday | | yes | 
          """
        )
      ])
    try expect("FLOW009", in: drawn)
  }
}
