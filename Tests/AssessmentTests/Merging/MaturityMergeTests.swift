import Forms
import Planning
import Testing

@testable import Assessment

@Suite("Several raters of one client's maturity")
struct MaturityMergeTests {
  private func dimension(_ result: MergedResult?, _ id: String) throws -> MaturityScore.Dimension {
    try #require(result?.maturity?.dimensions.first { $0.id == id })
  }

  @Test("levels are lower medians within each role, then across the roles")
  func balanced() throws {
    let result = try MergedResult.of([
      .maturity("sales", current: ["D01": 5, "D02": 4], desired: ["D01": 5]),
      .maturity("sales", current: ["D01": 5, "D02": 3], desired: ["D01": 4]),
      .maturity("sales", current: ["D01": 4, "D02": 4]),
      .maturity("marketing", current: ["D01": 2, "D02": 1], desired: ["D01": 3]),
      // Without a role: a group of their own.
      .maturity(nil, current: ["D01": 1]),
      .maturity(nil, current: ["D01": 3]),
    ])
    // Sales 5, marketing 2, no role 1: the middle one is 2.
    #expect(try dimension(result, "D01").rated == 2)
    // Sales 4, marketing 1: of two the lower one.
    #expect(try dimension(result, "D02").rated == 1)
    // Sales 4 (of 4 and 5), marketing 3.
    #expect(try dimension(result, "D01").target == 3)
    #expect(try dimension(result, "D03").rated == nil)
    #expect(result?.raters == 6)
    #expect(result?.maturity?.agreement?.raters == 6)
    #expect(result?.maturity?.agreement?.byDimension.first?.n == 6)
    #expect(result?.maturity?.agreement?.byDimension.first?.range == 4)
  }

  @Test("anyone's evidence counts, and so does anyone's weakness; a claim is the merged one")
  func evidence() throws {
    let gate = ["D01.2.1": ["artifact"], "D01.2.2": ["artifact", "confirmation"]]
    let other = ["D01.2.1": ["confirmation"]]
    let result = try MergedResult.of([
      .maturity("sales", current: ["D01": 4], evidence: gate),
      .maturity("marketing", current: ["D01": 4], evidence: other),
    ])
    #expect(try dimension(result, "D01").evidence == 2)
    #expect(try dimension(result, "D01").scored == 2)
    #expect(try dimension(result, "D01").inflation == 2)
    let weak = try MergedResult.of([
      .maturity("sales", current: ["D01": 4], evidence: gate),
      .maturity(
        "marketing", current: ["D01": 4],
        evidence: other.merging(["D01.2.1": ["confirmation", "weakness"]]) { $1 }),
    ])
    // 70 and 100 make 85: the gate is passed, but not fully, so the next level would not count.
    #expect(try dimension(weak, "D01").evidence == 2)
    let merge = MaturityMerge(
      raters: try [FilledForm.maturity("sales", current: ["D01": 4], evidence: gate).judged()],
      content: try #require(try FilledForm("maturity").content))
    #expect(merge.answers.rows("evidence").count == 2)
  }

  @Test("an assessor stays out of what others rated, and stands in for what nobody did")
  func assessor() throws {
    let result = try MergedResult.of([
      .maturity("sales", current: ["D01": 4], desired: ["D01": 5]),
      .maturity("marketing", current: ["D01": 4], desired: ["D01": 5]),
      .maturity("assessor", current: ["D01": 2, "D02": 3], desired: ["D01": 1, "D02": 4]),
    ])
    #expect(try dimension(result, "D01").rated == 4)
    #expect(try dimension(result, "D01").target == 5)
    #expect(try dimension(result, "D02").rated == 3)
    #expect(try dimension(result, "D02").target == 4)
    let agreement = try #require(result?.maturity?.agreement)
    #expect(agreement.byDimension[0].n == 2)
    #expect(agreement.byDimension[1].n == 1)
    #expect(agreement.raters == 3)
    let calibration = try #require(result?.calibration)
    #expect(calibration.pairs == [.init(id: "D01", rated: 4, assessor: 2)])
    #expect(calibration.bias == 2)
    #expect(calibration.limits == nil)
    #expect(isNear(calibration.shrunkBias, 2.0 / 11))
  }

  @Test("an assessor who only judges what others rated does not count among the raters")
  func outside() throws {
    let result = try MergedResult.of([
      .maturity("sales", current: ["D01": 4]), .maturity("assessor", current: ["D01": 2]),
    ])
    #expect(result?.raters == 2)
    #expect(result?.maturity?.agreement?.raters == 1)
  }

  @Test("three raters who agree on a proved level are trusted, fewer or doubtful ones less")
  func confidence() throws {
    let proof = [
      "D01.2.1": ["artifact", "confirmation"], "D01.2.2": ["artifact", "confirmation"],
    ]
    let three = try MergedResult.of([
      .maturity("sales", current: ["D01": 2, "D02": 2], evidence: proof),
      .maturity("marketing", current: ["D01": 2, "D02": 2]), .maturity("it", current: ["D01": 3, "D02": 5]),
    ])
    #expect(try dimension(three, "D01").confidence == .high)
    // Three raters far apart; level I has no gate to verify.
    #expect(try dimension(three, "D02").confidence == .medium)
    let one = try MergedResult.of([.maturity("sales", current: ["D01": 2], evidence: proof)])
    #expect(try dimension(one, "D01").confidence == .low)
    #expect(one?.maturity?.agreement == nil)
  }

  @Test("the same content twice is one rater; another name in it makes it another")
  func copies() throws {
    let one = try FilledForm.maturity("sales", current: ["D01": 2])
    var other = one
    other["rater"] = .text("Dana")
    #expect(try MergedResult.of([one, one])?.raters == 1)
    #expect(try MergedResult.of([one, one])?.paths == ["1.xlsx", "2.xlsx"])
    #expect(try MergedResult.of([one, one])?.maturity?.agreement == nil)
    #expect(try MergedResult.of([one, other, one])?.raters == 2)
  }

  @Test("agreement with the assessor as in the literature: quadratic kappa of two raters")
  func kappa() throws {
    let pairs = [(1, 1), (1, 2), (2, 2), (3, 3), (4, 5), (5, 4)]
    var expected = 0
    for (one, _) in pairs { for (_, other) in pairs { expected += (one - other) * (one - other) } }
    #expect(isNear(RaterCalibration.weightedKappa(pairs), 1 - 18.0 / Double(expected)))
    #expect(RaterCalibration.weightedKappa([(3, 3), (3, 3)]) == nil)
  }
}

extension FilledForm {
  var content: MaturityContent? {
    if let content = form.template.content as? MaturityContent { content } else { nil }
  }
}
