import Forms
import Planning
import Spreadsheet
import Testing

@testable import Assessment

@Suite("The score of a reciprocity ledger")
struct ReciprocityScoreTests {
  private enum Missing: Error { case content }

  private func score(_ filled: FilledForm) throws -> ReciprocityScore {
    guard let content = filled.form.template.content as? ReciprocityContent else { throw Missing.content }
    return ReciprocityScore(filled.values, content: content)
  }

  private func date(_ text: String) throws -> AnswerValue { .date(try #require(CalendarDate(text))) }

  private func gift(_ deal: String, stage: String? = "3", acknowledged: Bool = true, confirmed: Bool = true)
    -> [String: AnswerValue]
  {
    var values: [String: AnswerValue] = [
      "deal": .text(deal), "acknowledged": .choice(acknowledged ? "yes" : "no"),
      "confirmed": .choice(confirmed ? "yes" : "no"),
    ]
    values["stage"] = stage.map { .choice($0) }
    return values
  }

  /// So many deals of each kind, those of the first two with a closed loop, each of the won ones a day longer.
  private func ledger(_ wonWith: Int, _ lostWith: Int, _ wonWithout: Int, _ lostWithout: Int) throws
    -> FilledForm
  {
    var filled = try FilledForm("reciprocity")
    filled.answers = filled.form.defaults
    let first = try #require(CalendarDate("2026-01-01"))
    for (group, count) in [wonWith, lostWith, wonWithout, lostWithout].enumerated() {
      for number in 0..<count {
        let name = "Deal \(group)-\(number)"
        var row: [String: AnswerValue] = [
          "deal": .text(name), "status": .choice(group % 2 == 0 ? "won" : "lost"), "created": .date(first),
          "size": .choice(group == 0 ? "large" : "small"),
        ]
        row["closed"] = CalendarDate(serial: first.serial + Double(10 * (group + 1) + number)).map {
          .date($0)
        }
        filled.add("deals", row)
        if group < 2 { filled.add("gifts", gift(name.uppercased())) }
      }
    }
    return filled
  }

  @Test("12, 8, 5, 15: an odds ratio of 4.5 from 1.166 to 17.373, and Fisher's p above 0.05")
  func vector() throws {
    let score = try score(ledger(12, 8, 5, 15))
    #expect(score.outcome == .init(wonWith: 12, lostWith: 8, wonWithout: 5, lostWithout: 15))
    let found = try #require(score.association)
    let table = try #require(TwoByTwoTable(wonWith: 12, lostWith: 8, wonWithout: 5, lostWithout: 15))
    #expect(isNear(found.oddsRatio, 4.5))
    #expect(isNear(found.oddsRatioInterval, 1.166, 17.373, within: 1e-3))
    #expect(isNear(found.oddsRatioInterval.low, table.oddsRatioInterval().low))
    #expect(isNear(found.fisherP, 0.05355099259437413))
    #expect(!found.exactOnly)
    #expect(isNear(found.difference, 0.35))
    let interval = try #require(table.riskDifference?.interval)
    #expect(isNear(found.differenceInterval.low, interval.low))
    #expect(isNear(found.differenceInterval.high, interval.high))
    #expect((found.shareWith, found.shareWithout) == (0.6, 0.25))
    // 10 to 21 days with, 30 to 34 without.
    #expect((found.cycle.with, found.cycle.without) == (15.5, 32))
    #expect(found.cycle.u == 0)
    // 0 or 1 closed loop a deal: the phi coefficient.
    let product: Double = 20 * 20 * 17 * 23
    #expect(isNear(found.pointBiserial, (12 * 15 - 8 * 5) / product.squareRoot()))
    #expect(score.bySize.map(\.id) == ["small", "medium", "large"])
    #expect(score.bySize[2].outcome == .init(wonWith: 12, lostWith: 0, wonWithout: 0, lostWithout: 0))
    #expect(score.bySize[0].outcome == .init(wonWith: 0, lostWith: 8, wonWithout: 5, lostWithout: 15))
  }

  @Test("where a count is 0, half a deal is added to each")
  func zero() throws {
    let found = try #require(try score(ledger(12, 0, 4, 10)).association)
    let table = try #require(TwoByTwoTable(wonWith: 12, lostWith: 0, wonWithout: 4, lostWithout: 10))
    #expect(isNear(found.oddsRatio, table.oddsRatio))
    #expect(isNear(found.oddsRatioInterval.high, table.oddsRatioInterval().high))
    #expect(found.exactOnly == (table.leastExpected < 5))
  }

  @Test("with 19 closed deals, and with none on one side, only counts are told")
  func few() throws {
    #expect(try score(ledger(6, 4, 4, 5)).association == nil)
    #expect(try score(ledger(6, 4, 4, 5)).outcome.closed == 19)
    #expect(try score(ledger(6, 4, 4, 6)).association != nil)
    #expect(try score(ledger(0, 0, 10, 12)).association == nil)
    #expect(try score(ledger(10, 12, 0, 0)).association == nil)
  }

  @Test("a loop is closed by what was given before stage 5, acknowledged and confirmed")
  func loops() throws {
    var filled = try FilledForm("reciprocity")
    filled.answers = filled.form.defaults
    filled.add("deals", ["deal": .text("Mill"), "status": .choice("won")])
    for row in [
      gift("Mill", stage: "4"), gift("Mill", stage: "5"), gift("Mill", stage: nil),
      gift("Mill", acknowledged: false), gift("Mill", confirmed: false),
    ] { filled.add("gifts", row) }
    filled.add("gifts", ["recipient": .text("Nobody's")])
    let score = try score(filled)
    #expect(score.gifts == .init(count: 5, acknowledged: 4, confirmed: 4, late: 1, loops: 1))
    #expect(score.outcome == .init(wonWith: 1, lostWith: 0, wonWithout: 0, lostWithout: 0))
    let open = (0..<6).map { filled.values.value("gifts", row: $0, column: "open").text ?? "" }
    #expect(
      open == [
        "Loop closed.", "Given too late to count.", "Say in which stage it was given.",
        "Nobody has acknowledged it.", "Ask what it was worth to them.", "",
      ])
  }
}
