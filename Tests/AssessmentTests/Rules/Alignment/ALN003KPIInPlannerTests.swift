import Testing

@Suite struct ALN003KPIInPlannerTests {
  @Test func `a KPI that is not said to be in the planner is reported`() throws {
    let drawn = try DrawnForm(
      "alignment",
      tables: [
        ("sales", "key | kpi\n1   | K37\n2   | "),
        ("marketing", "key | kpi\n1   | \n2   | Visits by peers"),
        ("together", "key | inPlanner\n1   | ⟨no⟩\n2   | ⟨⟩"),
      ])
    try expect(
      "ALN003", in: drawn,
      says:
        "Box 1 Value x Content is shown by \"Average deal size\", which is not said to stand in the KPI planner.",
      "Box 2 Value x Community is shown by \"Visits by peers\", which is not said to stand in the KPI planner."
    )
  }

  @Test func `a KPI in the planner, and a box without one, are fine`() throws {
    let drawn = try DrawnForm(
      "alignment",
      tables: [
        ("sales", "key | kpi\n1   | K37\n2   | "), ("marketing", "key | kpi\n1   | K37\n2   | "),
        ("together", "key | inPlanner\n1   | yes\n2   | no"),
      ])
    try expect("ALN003", in: drawn)
  }
}
