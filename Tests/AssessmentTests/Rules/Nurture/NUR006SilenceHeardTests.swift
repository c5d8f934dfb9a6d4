import Testing

@Suite struct NUR006SilenceHeardTests {
  @Test func `a lead that left three touches unanswered is reported`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        (
          "leads",
          """
          lead
          ⟨Ann⟩
          """
        ),
        (
          "touches",
          """
          date | lead | touch
          2026-06-01 | Ann | reply
          2026-06-02 | Ann | gift
          2026-06-03 | Ann | ask
          2026-06-04 | Ann | gift
          """
        ),
      ])
    try expect(
      "NUR006", in: drawn,
      says: "\"Ann\" has not answered the last 3 touches.")
  }

  @Test func `an answer in between ends the silence`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        (
          "leads",
          """
          lead
          Ann
          """
        ),
        (
          "touches",
          """
          date | lead | touch
          2026-06-02 | Ann | gift
          2026-06-03 | Ann | ask
          2026-06-03 | Ann | depth
          2026-06-04 | Ann | gift
          """
        ),
      ])
    try expect("NUR006", in: drawn)
  }
}
