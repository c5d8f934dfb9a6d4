import Testing

@Suite struct KPI021InputsSharePeriodTests {
  @Test func `inputs of different periods are reported at the derived row`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi | cadence
          K43 | ⟨quarterly⟩
          K42 | quarterly
          K44 | monthly
          """
        )
      ])
    try expect(
      "KPI021", in: drawn,
      says:
        "The inputs of K43 Customer acquisition cost are of different periods: K42 is quarterly and K44 is monthly."
    )
  }

  @Test func `inputs of one period are fine, whatever the derived row's`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi | cadence
          K43 | quarterly
          K42 | monthly
          K44 | monthly
          K16 | monthly
          K17 | monthly
          """
        ),
        (
          "base",
          """
          key | period
          B02 | monthly
          """
        ),
      ])
    try expect("KPI021", in: drawn)
  }
}
