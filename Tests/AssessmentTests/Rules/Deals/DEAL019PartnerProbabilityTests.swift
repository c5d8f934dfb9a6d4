import Testing

@Suite struct DEAL019PartnerProbabilityTests {
  @Test func `a direct probability and stale evidence are reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | probability | partner | partnerEvidence
          A    | 5     | ⟨0.6⟩         | Nordlys | ⟨2026-05-31⟩
          B    | 5     |             | Nordlys | ⟨⟩
          """
        )
      ])
    try expect(
      "DEAL019", in: drawn,
      says: "60 % is above the partner's 50 % for stage 5 Evaluated.",
      "The partner's evidence is 31 days old.",
      "The partner's evidence has no date.")
  }

  @Test func `the partner's probability on fresh evidence is fine`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | probability | partner | partnerEvidence
          A    | 5     | 0.5         | Nordlys | 2026-06-01
          B    | 5     | 0.6         |         |
          """
        )
      ])
    try expect("DEAL019", in: drawn)
  }
}
