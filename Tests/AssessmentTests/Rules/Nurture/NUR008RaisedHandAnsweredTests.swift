import Testing

@Suite struct NUR008RaisedHandAnsweredTests {
  @Test func `a question that waits, and one that waited, is reported`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        (
          "touches",
          """
          date | lead | touch | answered
          2026-06-28 | Ann | question | ⟨⟩
          2026-06-01 | Bob | meeting | ⟨2026-06-04⟩
          """
        )
      ])
    try expect(
      "NUR008", in: drawn,
      says: "\"Ann\" has waited for an answer for 3 days.",
      "\"Bob\" waited for an answer for 3 days.")
  }

  @Test func `within the days of the workbook it is fine, and a price page needs no answer`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        (
          "touches",
          """
          date | lead | touch | answered
          2026-06-27 | Ann | question | 
          2026-06-01 | Ann | meeting | 2026-06-05
          2026-06-01 | Ann | pricing | 
          """
        )
      ], fields: ["answerWithin": "4"])
    try expect("NUR008", in: drawn)
  }
}
