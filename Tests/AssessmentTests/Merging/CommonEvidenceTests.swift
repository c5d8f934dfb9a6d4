import Assessment
import Testing

@Suite("Raters beside each other")
struct CommonEvidenceTests {
  @Test("three raters have an interval over their indices, capped by the common evidence; two have none")
  func interval() throws {
    let proof = ["D01.2.1": ["artifact", "confirmation"], "D01.2.2": ["artifact", "confirmation"]]
    let three = try MergedResult.of([
      .maturity("sales", current: ["D01": 2, "D02": 1], evidence: proof),
      .maturity("marketing", current: ["D01": 1, "D02": 1]), .maturity("it", current: ["D01": 5, "D02": 1]),
    ])
    let agreement = try #require(three?.maturity?.agreement)
    // Indices 1.5, 1 and 1.5: only level II of D01 is proved.
    let interval = try #require(MeanInterval([1.5, 1, 1.5])?.interval)
    #expect(isNear(agreement.interval, interval.low, interval.high))
    #expect(isNear(interval.high, 4 / 3.0 + 4.302652729911275 / 6, within: 1e-9))
    let two = try MergedResult.of([
      .maturity("sales", current: ["D01": 2]), .maturity("it", current: ["D01": 1]),
    ])
    #expect(two?.maturity?.agreement?.interval == nil)
    #expect(MeanInterval([1]) == nil)
  }

  @Test("intraclass correlations need every rater's every level")
  func correlations() throws {
    let levels = [[4, 2, 5, 3], [3, 1, 3, 2], [4, 3, 5, 5]]
    let forms = try levels.enumerated().map { rater, row in
      try FilledForm.maturity(nil, current: ["D01": row[0], "D02": row[1], "D03": row[2], "D04": row[3]])
    }
    // Most dimensions have no level at all, so the table has gaps.
    #expect(try MergedResult.of(forms)?.maturity?.agreement?.icc == nil)
    let agreement = MaturityScore.Agreement(ratings: levels, dimensions: ["D01", "D02", "D03", "D04"])
    let table = (0..<4).map { place in levels.map { Double($0[place]) } }
    #expect(agreement.icc == IntraclassCorrelation(table))
    #expect(agreement.icc != nil)
  }
}
