import Forms
import Planning
import Spreadsheet
import Testing

@testable import Assessment

@Suite struct MaturityScoreTests {
  private enum Missing: Error { case content }

  private func content(_ filled: FilledForm) throws -> MaturityContent {
    guard let content = filled.form.template.content as? MaturityContent else { throw Missing.content }
    return content
  }

  private func score(_ filled: FilledForm) throws -> MaturityScore {
    MaturityScore(filled.values, content: try content(filled))
  }

  /// Ratings for D01 to D12; `proved` with artifact and confirmation for each fact up to the rating.
  private func filled(_ levels: [Int?], proved: Bool) throws -> FilledForm {
    var filled = try FilledForm("maturity")
    for (dimension, level) in zip(try content(filled).dimensions, levels) {
      filled["dimensions", dimension.id, "current"] = level.map { .choice(String($0)) }
      guard let level, proved else { continue }
      for gate in dimension.gates where gate.level <= level {
        for item in gate.items.indices { filled.prove(dimension.id, gate.level, item + 1) }
      }
    }
    return filled
  }

  private let various: [Int?] = [1, 2, 2, 3, 2, 1, 3, 2, 2, 3, 1, 2]

  @Test func `proved levels are scored as rated`() throws {
    var filled = try filled(various, proved: true)
    filled["dimensions", "D01", "desired"] = .choice("4")
    filled["dimensions", "D04", "desired"] = .choice("2")
    let score = try score(filled)
    #expect(score.dimensions.map(\.id) == (1...12).map { $0 < 10 ? "D0\($0)" : "D\($0)" })
    #expect(score.dimensions.map(\.rated) == various)
    #expect(score.dimensions.map(\.evidence) == various)
    #expect(score.dimensions.map(\.scored) == various)
    #expect(score.dimensions.map(\.inflation) == various.map { _ in 0 })
    #expect(score.dimensions.map(\.target) == [4, nil, nil, 2] + [Int?](repeating: nil, count: 8))
    #expect(score.dimensions.map(\.gap) == [3, nil, nil, -1] + [Int?](repeating: nil, count: 8))
    #expect(score.index == 2)
    #expect(isNear(score.interval, 1.530748, 2.469252, within: 1e-6))
    #expect(score.agreement == nil)
    #expect(score.flags == [])
  }

  @Test func `the staged level waits for the dimensions due, and names them`() throws {
    // D01 is due from level II on, and stands at I.
    let score = try score(filled(various, proved: true))
    #expect(score.staged == 1)
    #expect(score.blocking == ["D01"])
    var better = various
    better[0] = 2
    let next = try self.score(filled(better, proved: true))
    #expect(next.staged == 2)
    // Due by level III: all but D06, D09 and D10.
    #expect(next.blocking == ["D01", "D02", "D03", "D05", "D08", "D11", "D12"])
  }

  @Test func `at level V nothing blocks`() throws {
    let score = try score(filled([Int?](repeating: 5, count: 12), proved: true))
    #expect(score.staged == 5)
    #expect(score.blocking == [])
    #expect(score.index == 5)
    #expect(score.interval == Interval(low: 5, high: 5))
    #expect(score.flags == [.straightLining])
  }

  @Test func `claims without proof are level I, and flagged`() throws {
    let score = try score(filled([Int?](repeating: 3, count: 12), proved: false))
    #expect(score.dimensions.allSatisfy { $0.rated == 3 && $0.evidence == 1 && $0.scored == 1 })
    #expect(score.dimensions.allSatisfy { $0.inflation == 2 && $0.confidence == .low })
    #expect(score.staged == 1)
    #expect(score.blocking == ["D01", "D02", "D03", "D05", "D12"])
    #expect(score.index == 1)
    #expect(score.flags == [.overRating, .crowding, .straightLining])
  }

  @Test func `an empty form has no levels`() throws {
    let score = try score(FilledForm("maturity"))
    #expect(score.dimensions.allSatisfy { $0.rated == nil && $0.scored == nil && $0.gap == nil })
    #expect(score.dimensions.allSatisfy { $0.evidence == 1 && $0.inflation == nil && $0.confidence == .low })
    #expect(score.staged == 1)
    #expect(score.index == nil)
    #expect(score.interval == nil)
    #expect(score.flags == [])
  }

  @Test func `an unrated dimension stays out of the index and fails from its entry level on`() throws {
    var levels = [Int?](repeating: 4, count: 12)
    levels[3] = nil
    let score = try score(filled(levels, proved: true))
    #expect(score.index == 4)
    // D04 is due from level III on.
    #expect(score.staged == 2)
    #expect(score.blocking == ["D04"])
  }

  @Test func `one weakness holds the next level`() throws {
    var filled = try filled([nil, 3], proved: true)
    filled["evidence", "D02.2.1", "weakness"] = .choice("yes")
    // Gate II at (70 + 100) / 2 is not above 85.
    let dimension = try score(filled).dimensions[1]
    #expect(dimension.rated == 3)
    #expect(dimension.evidence == 2)
    #expect(dimension.scored == 2)
    #expect(dimension.inflation == 1)
  }

  @Test func `half a gate is not enough, with the claim to it it is`() throws {
    var filled = try FilledForm("maturity")
    filled.prove("D02", 2, 1)
    // 100 and 0: not above 50. A claim adds 10 points.
    #expect(try score(filled).dimensions[1].evidence == 1)
    filled["dimensions", "D02", "current"] = .choice("2")
    #expect(try score(filled).dimensions[1].evidence == 2)
  }

  @Test func `gates are verified above 85 per cent up to the scored level`() throws {
    let filled = try filled([nil, 2], proved: true)
    let dimension = try content(filled).dimensions[1]
    #expect(dimension.areGatesVerified(upTo: 1, filled.values))
    #expect(dimension.areGatesVerified(upTo: 2, filled.values))
    #expect(!dimension.areGatesVerified(upTo: 3, filled.values))
    var weak = filled
    weak["evidence", "D02.2.2", "weakness"] = .choice("yes")
    #expect(!dimension.areGatesVerified(upTo: 2, weak.values))
  }

  @Test func `confidence loses a step for each thing that is missing`() {
    typealias Confidence = MaturityScore.Confidence
    #expect(Confidence.of(raters: 3, rwgMv: 0.7, gatesVerified: true) == .high)
    #expect(Confidence.of(raters: 3, rwgMv: 0.7, gatesVerified: false) == .medium)
    #expect(Confidence.of(raters: 3, rwgMv: 0.69, gatesVerified: true) == .medium)
    #expect(Confidence.of(raters: 3, rwgMv: 0.69, gatesVerified: false) == .low)
    #expect(Confidence.of(raters: 2, rwgMv: 1, gatesVerified: true) == .low)
    #expect(Confidence.of(raters: 1, rwgMv: nil, gatesVerified: true) == .low)
  }

  @Test func `crowding needs share, spread and entropy`() {
    typealias Flag = MaturityScore.Flag
    #expect(Flag.isCrowded([3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 4, 4]))
    #expect(!Flag.isCrowded([3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2]), "7 of 12 are not 60 %")
    #expect(Flag.isCrowded([3, 3, 3, 2, 2]), "3 of 5 are 60 %; spread 0.49, entropy 0.42")
    #expect(!Flag.isCrowded([3, 3, 3, 1, 5]), "spread 1.26")
    #expect(!Flag.isCrowded([]))
  }

  @Test func `over-rating begins at a level on average`() throws {
    var filled = try filled([2, 2], proved: false)
    #expect(try score(filled).flags.contains(.overRating))
    filled["dimensions", "D03", "current"] = .choice("1")
    #expect(try !score(filled).flags.contains(.overRating))
  }

  @Test func `agreement is told from three raters on`() {
    let agreement = MaturityScore.Agreement(
      ratings: [[3, 2, nil], [3, 4, 1], [4, 5, nil]], dimensions: ["D01", "D02", "D03"])
    #expect(agreement.raters == 3)
    let first = agreement.byDimension[0]
    #expect(first.n == 3 && first.range == 1)
    #expect(isNear(first.rwg, 0.8333333333333334))
    #expect(isNear(first.rwgMv, 0.9166666666666666))
    #expect(isNear(first.awg, 0.8857142857142857))
    #expect(
      agreement.byDimension[2]
        == .init(id: "D03", n: 1, range: 0, rwg: nil, rwgMv: nil, awg: nil))
    let two = MaturityScore.Agreement(ratings: [[3], [5]], dimensions: ["D01"])
    #expect(two.byDimension[0] == .init(id: "D01", n: 2, range: 2, rwg: nil, rwgMv: nil, awg: nil))
  }
}

extension FilledForm {
  /// Artifact and confirmation for a fact.
  fileprivate mutating func prove(_ dimension: String, _ gate: Int, _ item: Int) {
    self["evidence", "\(dimension).\(gate).\(item)", "artifact"] = .choice("yes")
    self["evidence", "\(dimension).\(gate).\(item)", "confirmation"] = .choice("yes")
  }
}
