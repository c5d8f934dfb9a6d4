import Testing

@Suite struct KPI050AnswersDifferTests {
  @Test func `one answer copied down is worth a look`() throws {
    try expect(
      "KPI050",
      inSetup: """
        kpi | owner | decision      | baseline | target
        K16 | Dana  | Spend less    | 0.1      | 0.11
        K17 | Dana  | spend less    | 100      | 110
        K20 | Dana  | Spend less    | 0.5      | 0.55
        K21 | Dana  | Spend less    | 10       | 11
        K23 | Dana  | Call them     | 0.3      | 0.5
        """,
      says: "5 of 5 rows have the same owner.",
      "4 of 5 rows have the same decision.",
      "4 of 5 targets are +10 % on the baseline.")
  }

  @Test func `answers of their own, and plans of four rows, are fine`() throws {
    try expect(
      "KPI050",
      inSetup: """
        kpi | owner | decision | baseline | target
        K16 | Dana  | a        | 0.1      | 0.11
        K17 | Dana  | b        | 100      | 130
        K20 | Dana  | c        | 0.5      | 0.55
        K21 | Dana  | d        | 10       | 9
        K23 | Ilir  | e        | 0.3      | 0.5
        """)
  }
}
