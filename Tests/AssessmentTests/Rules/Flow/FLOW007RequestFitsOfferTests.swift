import Testing

@Suite struct FLOW007RequestFitsOfferTests {
  @Test func `the first field that is too many before people register is reported, in the order of the way`()
    throws
  {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "data",
          """
          field | phase
          Early | engage
          Six | ⟨engage⟩
          Field 1 | attract
          Field 2 | attract
          Field 3 | attract
          Field 4 | attract
          """
        )
      ])
    try expect(
      "FLOW007", in: drawn,
      says: "6 fields are asked before Register, and this is the first that is too many.")
  }

  @Test func `five before, and any number from there on, are fine`() throws {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "data",
          """
          field | phase
          Field 1 | attract
          Field 2 | attract
          Field 3 | attract
          Field 4 | engage
          Field 5 | engage
          More 1 | register
          More 2 | register
          More 3 | register
          Later | 
          """
        )
      ])
    try expect("FLOW007", in: drawn)
  }
}
