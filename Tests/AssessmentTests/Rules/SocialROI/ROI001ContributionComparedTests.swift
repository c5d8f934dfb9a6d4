import Testing

@Suite struct ROI001ContributionComparedTests {
  @Test func `a group that is compared with none, or with one without figures, is reported`() throws {
    let drawn = try DrawnForm(
      "social-roi",
      tables: [
        (
          "cohorts",
          """
          cohort | engaged | comparison | marginCompared | retentionCompared
          Circle | 42 | ⟨none⟩ | | 
          Fans | 10 | ⟨⟩ | | 
          Club | 10 | holdout | 640 | ⟨⟩
          Hub | 5 | matched | ⟨⟩ | 0.8
          """
        )
      ])
    try expect(
      "ROI001", in: drawn,
      says: "What \"Circle\" are worth more is compared with no group: it is an upper bound only.",
      "What \"Fans\" are worth more is compared with no group: it is an upper bound only.",
      "The group that \"Club\" are compared with has no figures.",
      "The group that \"Hub\" are compared with has no figures.")
  }

  @Test func `a hold-out and a matched group are fine, and so is a group in which nobody takes part`() throws
  {
    let drawn = try DrawnForm(
      "social-roi",
      tables: [
        (
          "cohorts",
          """
          cohort | engaged | comparison | marginCompared | retentionCompared
          Circle | 42 | holdout | 640 | 0.82
          Club | 10 | matched | 640 | 0
          Fans | 0 | none | | 
          Others | | | | 
          """
        )
      ])
    try expect("ROI001", in: drawn)
  }
}
