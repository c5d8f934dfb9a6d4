import Testing

@Suite struct KPI027MeetingsManageableTests {
  @Test func `more talks than a week holds are reported`() throws {
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
      ], fields: ["revenueTarget": "⟨30000⟩", "sellers": "2", "meetingsPerWeek": "10"])
    try expect(
      "KPI027", in: drawn,
      says: "The revenue target means 14.4 meetings a week for each seller; 10 are the limit.")
  }

  @Test func `talks that fit into the week are fine`() throws {
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
      ], fields: ["revenueTarget": "30000", "sellers": "3", "meetingsPerWeek": "10"])
    try expect("KPI027", in: drawn)
  }
}
