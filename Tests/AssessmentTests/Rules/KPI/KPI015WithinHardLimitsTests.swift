import Testing

@Suite struct KPI015WithinHardLimitsTests {
  @Test func `values that cannot be are reported`() throws {
    try expect(
      "KPI015",
      inSetup: """
        kpi | baseline | target
        K35 | 0.2      | ⟨1.4⟩
        K17 | ⟨12.5⟩     | ⟨-3⟩
        K39 | ⟨0⟩        | 40
        K50 | -20      | ⟨120⟩
        K59 | 0.2      | ⟨1.5⟩
        K43 | ⟨-5⟩       | 5
        """,
      says: "Target 140 % is impossible: K35 Win rate (count) is between 0 % and 100 %.",
      "Baseline 12.5 is impossible: K17 New leads is a whole number, 0 or more.",
      "Target -3 is impossible: K17 New leads is a whole number, 0 or more.",
      "Baseline 0 days is impossible: K39 Sales cycle length is more than 0.",
      "Target 120 points is impossible: K50 Net Promoter Score is between -100 and 100.",
      "Target 1.5 is impossible: K59 Stage probability error (Brier) is between 0 and 1.",
      "Baseline -5 is impossible: K43 Customer acquisition cost is 0 or more.")
  }

  @Test func `growth, losses and what is probably a missing per cent sign are spared`() throws {
    try expect(
      "KPI015",
      inSetup: """
        kpi            | baseline | target | unit
        K49            | 1.1      | 1.2    |
        K38            | -0.1     | 0.1    |
        K57            | -0.2     | 0      |
        K65            | -500     | 100    |
        K35            | 20       | 35     |
        Revenue growth | -0.1     | 1.2    | percent
        """)
  }
}
