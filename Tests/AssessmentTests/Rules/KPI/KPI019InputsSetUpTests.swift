import Testing

@Suite struct KPI019InputsSetUpTests {
  @Test func `each input that nobody delivers is reported`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi      | owner | system | cadence | formula
          ⟨K43⟩      | Dana  | HubSpot| monthly |
          K44      | Dana  |        | monthly |
          ⟨K16⟩      | Ilir  | GA4    | weekly  |
          ⟨Yield⟩    | Ilir  | GA4    | weekly  | K16 / Talks
          """
        ),
        (
          "base",
          """
          key | source | period  | owner
          B02 | GA4    |         | Ilir
          """
        ),
      ])
    try expect(
      "KPI019", in: drawn,
      says: "K43 Customer acquisition cost needs K42 Sales and marketing spend, which is not set up.",
      "K43 Customer acquisition cost needs K44 New customers, which has no data source.",
      "K16 Visitor-to-lead rate needs B02 Unique visitors, which has no period.",
      "K16 Visitor-to-lead rate needs K17 New leads, which is not set up.",
      "\"Yield\" needs \"Talks\", which is not set up.")
  }

  @Test func `inputs with owner, source and period are fine`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi      | owner | system | cadence | formula
          K16      | Dana  | GA4    | monthly |
          K17      | Dana  | HubSpot| monthly |
          Yield    | Ilir  | GA4    | weekly  | K16 * 2
          """
        ),
        (
          "base",
          """
          key | source | period  | owner
          B02 | GA4    | monthly | Ilir
          """
        ),
      ])
    try expect("KPI019", in: drawn)
  }
}
