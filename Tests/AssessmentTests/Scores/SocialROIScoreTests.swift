import Assessment
import Forms
import Planning
import Spreadsheet
import Testing

@Suite("The score of a social ROI")
struct SocialROIScoreTests {
  private enum Missing: Error { case content }

  private func score(_ filled: FilledForm) throws -> SocialROIScore {
    guard let content = filled.form.template.content as? SocialROIContent else { throw Missing.content }
    return SocialROIScore(filled.values, content: content)
  }

  private func customer(margin: Double = 100, r: Double? = 0.8, i: Double? = 0.1, years: Double? = nil) throws
    -> FilledForm
  {
    var filled = try FilledForm("social-roi")
    filled["margin"] = .number(margin)
    filled["retention"] = r.map { .number($0) }
    filled["discount"] = i.map { .number($0) }
    filled["years"] = years.map { .number($0) }
    return filled
  }

  @Test("margin 100, retention 0.8, interest 0.1: 266.67 later, 366.67 now, 500 without interest")
  func vectors() throws {
    let clv = try score(customer()).clv
    #expect(isNear(clv.later, 80 / 0.3))
    #expect(isNear(clv.now, 110 / 0.3))
    #expect(isNear(clv.simple, 500))
    #expect((clv.form, clv.chosen, clv.finite, clv.new) == ("later", clv.later, nil, nil))
    #expect(isNear(clv.later, 266.67, within: 0.005))
    #expect(isNear(clv.now, 366.67, within: 0.005))
  }

  @Test("retention 0.80 to 0.85 at interest 0.10 is 2.67 to 3.40 margins")
  func sensitivity() throws {
    let rows = try score(customer()).sensitivity
    let some = Dictionary(uniqueKeysWithValues: rows.map { ($0.retention, $0.later) })
    #expect(isNear(some[0.8] ?? nil, 2.67, within: 0.005))
    #expect(isNear(some[0.85] ?? nil, 3.4))
    #expect(rows.map(\.retention) == [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95])
    #expect(rows.allSatisfy { $0.finite == nil && $0.simple != nil })
  }

  @Test("some years are a sum term by term, in the periods of a year")
  func finite() throws {
    var filled = try customer(years: 2)
    filled["clvForm"] = .choice("finite")
    let yearly = [0, 1, 2].map { 100 * power(0.8 / 1.1, $0) }.reduce(0, +)
    #expect(isNear(try score(filled).clv.finite, yearly))
    #expect(try score(filled).clv.chosen == score(filled).clv.finite)
    filled["period"] = .choice("quarter")
    let quarterly = (0...8).map { 100 * power(0.8 / 1.1, $0) }.reduce(0, +)
    #expect(isNear(try score(filled).clv.finite, quarterly))
    filled["acquisition"] = .number(100)
    #expect(isNear(try score(filled).clv.new, quarterly - 100))
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  @Test("without figures that hold there is no worth", arguments: [1, -0.1, 1.2])
  func retention(share: Double) throws {
    #expect(try score(customer(r: share)).clv.later == nil)
    #expect(try score(customer(r: share)).clv.simple == nil)
  }

  @Test("interest below 0 or none, and more than ten years, give no worth but that without interest")
  func interest() throws {
    for filled in [try customer(i: nil), try customer(i: -0.01)] {
      let clv = try score(filled).clv
      #expect((clv.later, clv.now, clv.finite, clv.chosen) == (nil, nil, nil, nil))
      #expect(isNear(clv.simple, 500))
    }
    #expect(try score(customer(i: 0)).clv.later != nil)
    #expect(try score(customer(years: 11)).clv.finite == nil)
    #expect(try score(customer(years: 10)).clv.finite != nil)
    #expect(try score(customer(r: nil)).clv.simple == nil)
  }

  private func group(_ more: [String: AnswerValue]) -> [String: AnswerValue] {
    let usual: [String: AnswerValue] = [
      "cohort": .text("Circle"), "engaged": .number(10), "marginEngaged": .number(100),
      "retentionEngaged": .number(0.85), "marginOthers": .number(100), "retentionOthers": .number(0.8),
      "share": .number(0.5),
    ]
    return usual.merging(more) { _, new in new }
  }

  private let holdOut: [String: AnswerValue] = [
    "comparison": .choice("holdout"), "marginCompared": .number(110), "retentionCompared": .number(0.8),
  ]

  @Test("direct profit and contribution stand apart, with bounds where a group is compared")
  func bounds() throws {
    var filled = try customer()
    filled.add(
      "offers",
      [
        "offer": .text("Tasting"), "orders": .number(9), "margin": .number(480), "promotion": .number(600),
      ])
    filled.add("offers", ["offer": .text("Evening"), "promotion": .number(100)])
    filled.add("offers", ["offer": .text("Idea")])
    filled.add(
      "costs", ["cost": .text("Lea"), "kind": .choice("people"), "amount": .number(1500)])
    filled.add("costs", ["cost": .text("Tool"), "kind": .choice("tools"), "amount": .number(500)])
    var score = try score(filled)
    #expect(score.direct == 9 * 480 - 700)
    #expect(score.offers.map(\.direct) == [3720, -100, nil])
    #expect(score.cost == .init(total: 2000, people: 1500))
    #expect(isNear(score.roi.direct, 0.81))
    #expect((score.roi.least, score.roi.most) == (nil, nil))
    #expect(score.contribution.claim == .none)

    // 340 against 800 / 3 a customer.
    filled.add("cohorts", group([:]))
    score = try self.score(filled)
    let most = 10.0 * (340 - 80 / 0.3) * 0.5
    #expect(score.contribution.claim == .association)
    #expect(isNear(score.contribution.most, most))
    #expect(score.contribution.least == nil)
    #expect(isNear(score.roi.most, (3620 + most - 2000) / 2000))
    #expect(score.roi.least == nil)

    // 340 against 110 x 8 / 3.
    filled.add("cohorts", group(holdOut))
    score = try self.score(filled)
    let least = 10.0 * (340 - 88 / 0.3) * 0.5
    #expect(score.contribution.claim == .part)
    #expect(isNear(score.contribution.most, 2 * most))
    #expect(isNear(score.contribution.least, least))
    #expect(isNear(score.roi.least, (3620 + least - 2000) / 2000))
    #expect(score.contribution.groups.map(\.proven) == [false, true])
    #expect(score.contribution.groups[0].least == 0)
  }

  @Test("the lower bound is never above the upper one, and an unproved loss counts")
  func order() throws {
    var filled = try customer()
    filled.add("cohorts", group(holdOut.merging(["marginCompared": .number(10)]) { _, new in new }))
    #expect(try score(filled).contribution.claim == .both)
    #expect(try score(filled).contribution.least == score(filled).contribution.most)
    filled.add("cohorts", group(["retentionEngaged": .number(0.7)]))
    let groups = try score(filled).contribution.groups
    #expect((groups[1].most ?? 0) < 0)
    #expect(groups[1].least == groups[1].most)
    // Without the share that is credited nothing can be said.
    filled.add("cohorts", group(["share": .text("?")]))
    #expect(try score(filled).contribution.groups[2].most == nil)
    #expect(filled.values.value("cohorts", row: 2, column: "claim") == "Not yet: figures are missing.")
  }

  @Test("referrals are a line of their own, in no return")
  func referrals() throws {
    var filled = try customer()
    filled.add("costs", ["cost": .text("Lea"), "amount": .number(100)])
    let before = try score(filled).roi
    filled.add(
      "cohorts", group(["referrals": .number(11), "referralWin": .number(0.25), "share": .text("")]))
    #expect(isNear(try score(filled).referral, 11 * 0.25 * 340))
    #expect(try score(filled).roi == before)
  }

  @Test("a circle has a point each for what is given, got, planned and seen; signals their change")
  func network() throws {
    var filled = try customer()
    #expect(try score(filled).network.share == nil)
    filled["network", "customers", "give"] = .text("Tastings")
    filled["network", "customers", "get"] = .text("Referrals")
    filled["network", "customers", "byDesign"] = .choice("yes")
    filled["network", "customers", "measured"] = .text("Referrals a quarter")
    filled["network", "staff", "byDesign"] = .choice("partly")
    filled["signals", "referrals", "before"] = .number(8)
    filled["signals", "referrals", "now"] = .number(10)
    filled["signals", "likes", "before"] = .number(0)
    filled["signals", "likes", "now"] = .number(10)
    let score = try score(filled)
    #expect(score.network.circles.map(\.points) == [4, 0, 0, 0, 0])
    #expect(score.network.share == 0.2)
    #expect(score.signals.first { $0.id == "referrals" }?.change == 0.25)
    #expect(score.signals.first { $0.id == "likes" }?.change == nil)
    #expect(score.measures.count == 9)
  }
}
