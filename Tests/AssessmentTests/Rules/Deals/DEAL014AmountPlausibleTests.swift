import Testing

@Suite struct DEAL014AmountPlausibleTests {
  @Test func `more than three times the median won deal is reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | amount  | status
          A    | ⟨40000⟩   |
          B    | 9000    | won
          C    | 10000   | won
          D    | 90000   | won
          E    | 30000   |
          """
        )
      ])
    try expect(
      "DEAL014", in: drawn,
      says: "The amount 40,000 is 4 times the median won deal, 10,000.")
  }

  @Test func `without three won deals nothing is known`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | amount  | status
          A    | 40000   |
          B    | 9000    | won
          C    | 10000   | won
          """
        )
      ])
    try expect("DEAL014", in: drawn)
  }
}
