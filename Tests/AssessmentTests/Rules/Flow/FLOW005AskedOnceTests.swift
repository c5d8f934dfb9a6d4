import Testing

@Suite struct FLOW005AskedOnceTests {
  @Test func `asking again is reported, however it is spelled`() throws {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "data",
          """
          field | phase
          Phone number | engage
          ⟨phone  NUMBER⟩ | register
          E-mail | engage
          ⟨E-mail⟩ | engage
          """
        )
      ])
    try expect(
      "FLOW005", in: drawn,
      says: "\"phone  NUMBER\" is asked in Engage and again in Register.",
      "\"E-mail\" is asked twice in Engage.")
  }

  @Test func `what is needed and not asked yet is no second question`() throws {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "data",
          """
          field | phase
          Phone number | engage
          Phone number | 
          Name | engage
          """
        )
      ])
    try expect("FLOW005", in: drawn)
  }
}
