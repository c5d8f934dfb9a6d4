import Testing

@Suite struct FLOW004DataHasUseTests {
  @Test func `a field without a purpose and one that is kept nowhere are reported, at each empty cell`()
    throws
  {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "data",
          """
          field | phase | why | kept
          Birthday | engage | Prize draw | ⟨⟩
          Phone | register | ⟨⟩ | ⟨⟩
          """
        )
      ])
    try expect(
      "FLOW004", in: drawn,
      says: "\"Birthday\" is asked for and kept nowhere.",
      "Nobody says what \"Phone\" is asked for.",
      "\"Phone\" is asked for and kept nowhere.")
  }

  @Test func `a field with both, and one that is not asked yet, are fine`() throws {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "data",
          """
          field | phase | why | kept
          E-mail | engage | Send the guide | contact.email
          Contract end | | | 
          """
        )
      ])
    try expect("FLOW004", in: drawn)
  }
}
