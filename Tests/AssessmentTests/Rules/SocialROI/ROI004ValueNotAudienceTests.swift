import Testing

@Suite struct ROI004ValueNotAudienceTests {
  @Test func `followers reported as value, and heads counted in a circle, are reported`() throws {
    let drawn = try DrawnForm(
      "social-roi",
      tables: [
        (
          "signals",
          """
          key | asValue
          referrals | yes
          followers | ⟨yes⟩
          likes | no
          """
        ),
        (
          "network",
          """
          key | measured
          customers | Referrals a quarter
          prospects | ⟨Number of FOLLOWERS⟩
          """
        ),
      ])
    try expect(
      "ROI004", in: drawn,
      says: "What comes from \"People who may become customers\" is seen by counting heads (\"follower\").",
      "\"Followers\" is reported as value, though it only counts heads.")
  }

  @Test func `what people do is value`() throws {
    let drawn = try DrawnForm(
      "social-roi",
      tables: [
        (
          "signals",
          """
          key | asValue
          conversations | yes
          followers | no
          likes | 
          """
        ),
        (
          "network",
          """
          key | measured
          customers | Referrals a quarter
          partners | 
          """
        ),
      ])
    try expect("ROI004", in: drawn)
  }
}
