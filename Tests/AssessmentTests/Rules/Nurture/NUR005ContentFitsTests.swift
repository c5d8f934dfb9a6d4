import Testing

@Suite struct NUR005ContentFitsTests {
  @Test func `content made for somebody else is reported`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        (
          "leads",
          """
          lead | persona | stage | stageSince
          Ann | P1 | S5 | 2026-06-01
          """
        ),
        (
          "assets",
          """
          content | persona | stage
          Guide | P2 | S5
          Case | P1 | S5
          """
        ),
        (
          "touches",
          """
          date | lead | touch | content
          2026-06-05 | Ann | gift | ⟨Guide⟩
          """
        ),
      ])
    try expect(
      "NUR005", in: drawn,
      says: "\"Guide\" is not made for \"Ann\" (Decides and pays, Evaluation).")
  }

  @Test func `content for the lead, content before the stage, and content that is not listed are fine`()
    throws
  {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        (
          "leads",
          """
          lead | persona | stage | stageSince
          Ann | P1 | S5 | 2026-06-01
          """
        ),
        (
          "assets",
          """
          content | persona | stage
          Guide | P2 | S5
          Case | P1 | S5
          """
        ),
        (
          "touches",
          """
          date | lead | touch | content
          2026-06-05 | Ann | gift | Case
          2026-05-05 | Ann | gift | Guide
          2026-06-06 | Ann | gift | Other
          """
        ),
      ])
    try expect("NUR005", in: drawn)
  }
}
