import Testing

@Suite struct KPI006TargetBeatsBaselineTests {
  @Test func `a target worse than its baseline is reported at its cell`() throws {
    try expect(
      "KPI006",
      inSetup: """
        kpi | owner | target | baseline | direction | mode
        K16 | Dana  | ⟨0.03⟩   | 0.05     |           |
        K21 | Ilir  | ⟨30⟩     | 24       |           |
        K17 | Dana  | ⟨1200⟩   | 1500     | higher    | hold
        """,
      says: "Target 3 % is worse than the baseline 5 %, though higher is better.",
      "Target 30 hours is worse than the baseline 24 hours, though lower is better.",
      "Target 1,200 is worse than the baseline 1,500, though higher is better.")
  }

  @Test func `better, equal, banded and observed targets are not reported`() throws {
    try expect(
      "KPI006",
      inSetup: """
        kpi | target | baseline | direction | mode
        K16 | 0.06   | 0.05     |           |
        K21 | 4      | 24       |           |
        K17 | 1500   | 1500     | higher    | hold
        K32 | 2      | 3        | band      |
        K29 | 5      | 9        |           | observe
        """)
  }
}
