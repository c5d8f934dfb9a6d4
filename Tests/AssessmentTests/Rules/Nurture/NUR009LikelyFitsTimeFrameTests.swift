import Testing

@Suite struct NUR009LikelyFitsTimeFrameTests {
  @Test func `likely this quarter with a later time frame is reported`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        (
          "leads",
          """
          lead | likely | timeFrame
          Ann | ⟨yes⟩ | later
          """
        )
      ])
    try expect(
      "NUR009", in: drawn,
      says: "\"Ann\" is called likely this quarter, and says: \"Later than in 12 months\".")
  }

  @Test func `within three months, and not called likely, is fine`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        (
          "leads",
          """
          lead | likely | timeFrame
          Ann | yes | quarter
          Bob | no | later
          Eve | yes | 
          """
        )
      ])
    try expect("NUR009", in: drawn)
  }
}
