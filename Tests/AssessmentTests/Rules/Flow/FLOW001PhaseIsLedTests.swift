import Testing

@Suite struct FLOW001PhaseIsLedTests {
  @Test func `a phase that nobody leads is reported`() throws {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "roles",
          """
          key | attract | engage | register | evaluate | buy | return
          marketing | leads | leads | leads | helps | | 
          sales | helps | | | helps | leads | leads
          """
        )
      ])
    try expect(
      "FLOW001", in: drawn,
      says: "Nobody leads in the phase Evaluate.")
  }

  @Test func `where each phase has a lead there is nothing to say`() throws {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "roles",
          """
          key | attract | engage | register | evaluate | buy | return
          marketing | leads | leads | leads | leads | | 
          sales | helps | | | leads | leads | leads
          """
        )
      ])
    try expect("FLOW001", in: drawn)
  }

  @Test func `a map in which nothing stands is not judged`() throws {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "roles",
          """
          key | attract | engage | register | evaluate | buy | return
          marketing | | | | | | 
          """
        )
      ])
    try expect("FLOW001", in: drawn)
  }
}
