import Testing

@Suite struct KPI023FunnelNarrowsTests {
  @Test func `a step with more than the one above it is reported`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi
          K17
          """
        ),
        (
          "funnel",
          """
          key      | actual | target
          visitors | 10000  | 12000
          leads    | 240    |
          mql      | ⟨300⟩    | 90
          sql      | 40     | ⟨91⟩
          """
        ),
      ])
    try expect(
      "KPI023", in: drawn,
      says: "Marketing-qualified leads (300) are more than Leads (240).",
      "Sales-qualified leads (91) are more than Marketing-qualified leads (90).")
  }

  @Test func `a funnel that narrows is fine`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi
          K17
          """
        ),
        (
          "funnel",
          """
          key      | actual | target
          visitors | 10000  | 12000
          leads    | 240    |
          mql      | 240    | 90
          """
        ),
      ])
    try expect("KPI023", in: drawn)
  }
}
