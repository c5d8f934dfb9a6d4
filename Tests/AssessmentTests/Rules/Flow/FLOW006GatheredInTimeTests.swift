import Testing

@Suite struct FLOW006GatheredInTimeTests {
  @Test func `what is needed and never asked, or asked too late, is reported`() throws {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "data",
          """
          field | phase | needed
          Contract end | | ⟨evaluate⟩
          Who decides | buy | ⟨evaluate⟩
          """
        )
      ])
    try expect(
      "FLOW006", in: drawn,
      says: "\"Contract end\" is needed in Evaluate and never asked.",
      "\"Who decides\" is needed in Evaluate and asked only in Buy.")
  }

  @Test func `asked before, in the same phase, or in another line is in time`() throws {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "data",
          """
          field | phase | needed
          E-mail | engage | register
          Phone | register | register
          Budget | | evaluate
          budget | engage | 
          Name | buy | 
          """
        )
      ])
    try expect("FLOW006", in: drawn)
  }
}
