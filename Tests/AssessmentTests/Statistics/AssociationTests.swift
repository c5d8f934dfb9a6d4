import Assessment
import Testing

/// Vectors of the domain notes, section 10.
@Suite struct AssociationTests {
  private func counts(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> TwoByTwoTable? {
    TwoByTwoTable(wonWith: a, lostWith: b, wonWithout: c, lostWithout: d)
  }

  @Test func `Wilson's interval`() {
    #expect(isNear(Proportion(successes: 12, of: 20)?.wilsonInterval(), 0.3866, 0.7812, within: 1e-4))
    #expect(isNear(Proportion(successes: 5, of: 20)?.wilsonInterval(), 0.1119, 0.4687, within: 1e-4))
  }

  @Test func `Wilson's interval ends at 0 and 1`() {
    #expect(Proportion(successes: 0, of: 10)?.wilsonInterval().low == 0)
    #expect(isNear(Proportion(successes: 0, of: 10)?.wilsonInterval().high, 0.2775, within: 1e-4))
    #expect(Proportion(successes: 10, of: 10)?.wilsonInterval().high == 1)
  }

  @Test func `a proportion needs a total and no more successes than that`() {
    #expect(Proportion(successes: 0, of: 0) == nil)
    #expect(Proportion(successes: 3, of: 2) == nil)
    #expect(Proportion(successes: -1, of: 2) == nil)
    #expect(Proportion(successes: .nan, of: 2) == nil)
    #expect(Proportion(successes: 1, of: .infinity) == nil)
  }

  /// Newcombe 1998, table II: 56/70 against 48/80, method 10.
  @Test func `Newcombe's interval of a difference`() throws {
    let one = try #require(Proportion(successes: 56, of: 70))
    let other = try #require(Proportion(successes: 48, of: 80))
    #expect(isNear(one.difference(from: other), 0.2))
    #expect(isNear(one.differenceInterval(from: other), 0.0524, 0.3339, within: 1e-4))
  }

  @Test func `odds ratio and exact test may disagree, so both are there`() throws {
    let table = try #require(counts(12, 8, 5, 15))
    #expect(table.oddsRatio == 4.5)
    #expect(isNear(table.oddsRatioInterval(), 1.166, 17.373, within: 1e-3))
    #expect(isNear(table.fisherP, 0.05355099259437413))
    #expect(isNear(table.riskDifference?.difference, 0.35))
  }

  @Test func `a cell of 0 adds a half to all`() throws {
    let table = try #require(counts(6, 0, 2, 5))
    #expect(isNear(table.oddsRatio, 28.6))
    #expect(isNear(table.oddsRatioInterval(), 1.118, 731.5, within: 1e-3))
    #expect(isNear(table.fisherP, 0.020979020979020976))
  }

  @Test func `Fisher's tea`() {
    #expect(isNear(counts(3, 1, 1, 3)?.fisherP, 0.48571428571428565))
  }

  @Test func `an empty group tells nothing`() {
    #expect(isNear(counts(0, 0, 2, 5)?.fisherP, 1))
    #expect(counts(0, 0, 2, 5)?.riskDifference == nil)
    #expect(isNear(counts(0, 0, 0, 0)?.fisherP, 1))
    #expect(counts(-1, 0, 2, 5) == nil)
    #expect(counts(.max, 1, 1, 1) == nil)
    #expect(counts(1_000_000, 1, 1, 1)?.fisherP == nil)
  }

  @Test func `the least count to be expected, without any association`() {
    #expect(counts(12, 8, 5, 15)?.leastExpected == 8.5)
    #expect(counts(3, 1, 1, 3)?.leastExpected == 2)
    #expect(counts(0, 0, 2, 5)?.leastExpected == 0)
    #expect(counts(0, 0, 0, 0)?.leastExpected == 0)
  }

  /// Computed with scipy 1.17: mannwhitneyu(method="asymptotic").
  @Test func `Mann and Whitney's test, with ties`() throws {
    let test = try #require(MannWhitney([19, 22, 16, 29, 24], [20, 11, 17, 12]))
    #expect(test.u == 17)
    #expect(isNear(test.p, 0.11134688653314041))
    let tied = try #require(MannWhitney([1, 2, 2, 3], [2, 3, 3, 4]))
    #expect(tied.u == 3)
    #expect(isNear(tied.p, 0.1720337089218229))
    #expect(MannWhitney([1, 1], [1])?.u == 1)
    #expect(MannWhitney([1, 1], [1])?.p == nil)
    #expect(MannWhitney([], [1]) == nil)
    #expect(MannWhitney([.nan], [1]) == nil)
  }

  @Test func `a count goes along with a yes`() {
    #expect(isNear(PointBiserial.correlation(yes: [2, 1, 3], no: [0, 1, 0]), 0.7808688094430304))
    #expect(PointBiserial.correlation(yes: [1], no: [1]) == nil)
    #expect(PointBiserial.correlation(yes: [1, 2], no: []) == nil)
  }
}
