import Testing

@Suite struct KPI026RevenueReachableTests {
  @Test func `a revenue target that the planned visitors cannot bring is reported`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi | baseline
          K37 | 1000
          """
        ),
        (
          "funnel",
          """
          key           | actual | target
          visitors      | 10000  | 12000
          leads         | 1000   |
          mql           | 500    |
          sql           | 250    |
          opportunities | 100    |
          won           | 20     |
          """
        ),
      ], fields: ["revenueTarget": "⟨30000⟩"])
    try expect(
      "KPI026", in: drawn,
      says: "The revenue target needs 15,000 unique visitors; planned are 12,000.")
  }

  @Test func `one that they can bring is fine`() throws {
    let drawn = try DrawnForm(
      "funnel-kpi",
      tables: [
        (
          "setup",
          """
          kpi | baseline
          K37 | 1000
          """
        ),
        (
          "funnel",
          """
          key           | actual | target
          visitors      | 10000  | 12000
          leads         | 1000   |
          mql           | 500    |
          sql           | 250    |
          opportunities | 100    |
          won           | 20     |
          """
        ),
      ], fields: ["revenueTarget": "24000"])
    try expect("KPI026", in: drawn)
  }
}
