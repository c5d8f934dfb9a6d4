import Testing

@Suite struct ROI003CountedOnceTests {
  @Test func `orders with a code that stand in the margins again are reported`() throws {
    let drawn = try DrawnForm(
      "social-roi",
      tables: [
        (
          "offers",
          """
          offer | orders
          Tasting | 9
          """
        ),
        (
          "cohorts",
          """
          cohort | inOffers
          Circle | ⟨yes⟩
          Club | no
          """
        ),
      ])
    try expect(
      "ROI003", in: drawn,
      says: "Orders with a code count as direct profit, and again in what \"Circle\" are worth.")
  }

  @Test func `without orders, and without an answer, nothing is counted twice`() throws {
    let drawn = try DrawnForm(
      "social-roi",
      tables: [
        (
          "offers",
          """
          offer | orders
          Tasting | 0
          """
        ),
        (
          "cohorts",
          """
          cohort | inOffers
          Circle | yes
          Club | 
          """
        ),
      ])
    try expect("ROI003", in: drawn)
  }
}
