import Testing

@Suite struct NUR004ContentSentOnceTests {
  @Test func `the same content a second time is reported at the later touch`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        (
          "touches",
          """
          date | lead | touch | content
          2026-06-05 | ann | gift | ⟨GUIDE⟩
          2026-06-01 | Ann | gift | Guide
          """
        )
      ])
    try expect(
      "NUR004", in: drawn,
      says: "\"ann\" had \"GUIDE\" before.")
  }

  @Test func `other content, other leads and what they read are fine`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        (
          "touches",
          """
          date | lead | touch | content
          2026-06-01 | Ann | gift | Guide
          2026-06-02 | Ann | gift | Case
          2026-06-02 | Bob | gift | Guide
          2026-06-03 | Ann | depth | Guide
          """
        )
      ])
    try expect("NUR004", in: drawn)
  }
}
