import Forms
import Planning
import Spreadsheet
import Testing

@testable import Assessment

@Suite("What closed deals teach")
struct DealFlowTests {
  /// Ten lost at each of the stages 2, 4 and 6, and twenty won, in two quarters; the second is the better one.
  private func deals() -> [AnswerRow] {
    var rows: [AnswerRow] = []
    func add(_ count: Int, _ status: String, reached: Int, month: Int, _ more: [String: AnswerValue] = [:]) {
      for _ in 0..<count {
        var values: [String: AnswerValue] = [
          "deal": .text("Deal \(rows.count + 1)"), "status": .choice(status),
          "reached": .number(Double(reached)),
          "amount": .number(100),
        ]
        values["created"] = CalendarDate(year: 2025, month: month, day: 1).map { .date($0) }
        values["close"] = CalendarDate(year: 2025, month: month, day: 21).map { .date($0) }
        if status == "won" { values["stage"] = .choice("7") }
        rows.append(AnswerRow(values: values.merging(more) { _, new in new }))
      }
    }
    for (month, lost, won) in [(2, 7, 5), (5, 3, 15)] {
      add(lost, "lost", reached: 2, month: month)
      add(5, "lost", reached: 4, month: month)
      add(5, "lost", reached: 6, month: month)
      add(won, "won", reached: 6, month: month)
    }
    return rows
  }

  private func flow(_ rows: [AnswerRow], quota: Double? = nil, isProved: Bool = false) throws -> DealFlow {
    let drawn = try DrawnForm("pipeline", tables: [("deals", "deal | stage")], isExport: true)
    var form = drawn.form
    form.answers.tables["deals"] = rows
    let content = try #require(form.template.content as? PipelineContent)
    let asOf = try #require(CalendarDate("2025-07-01"))
    let context = DealsContext(form, chart: content.stages, asOf: asOf, settings: CheckSettings())
    let check = Checker().check(form, asOf: asOf)
    return DealFlow(context, check, isProved: isProved, quota: quota)
  }

  @Test("stages count the deals that came to them, and what went on")
  func conversion() throws {
    let flow = try flow(deals())
    #expect(flow.won == 20)
    #expect(flow.lost == 30)
    #expect(flow.winRate == 0.4)
    #expect(flow.stages.map(\.closed) == [50, 50, 40, 40, 30, 30])
    #expect(flow.stages.map(\.won) == [20, 20, 20, 20, 20, 20])
    #expect(flow.stages.map(\.conversion) == [1, 0.8, 1, 0.75, 1, 20.0 / 30])
    #expect(flow.stages.map(\.best) == [1, 25.0 / 28, 1, 0.8, 1, 0.75])
    #expect(flow.gaps == [])
  }

  @Test("the bottleneck is the stage whose best quarter would have brought most")
  func bottleneck() throws {
    let flow = try flow(deals())
    // 2,000 were won: 0.892857 / 0.8, 0.8 / 0.75 and 0.75 / 0.666667 times that.
    let gains = flow.stages.map { ($0.gain ?? 0).rounded() }
    #expect(gains == [0, 232, 0, 133, 0, 250])
    #expect(flow.bottleneck == 6)
  }

  @Test("probabilities are drawn towards the chart's, and never fall")
  func probabilities() throws {
    let flow = try flow(deals())
    // (20 + 20 x 0.05) / 70 ... (20 + 20 x 0.8) / 50.
    let wanted = [21.0 / 70, 22.0 / 70, 24.0 / 60, 28.0 / 60, 32.0 / 50, 36.0 / 50]
    #expect(zip(flow.stages, wanted).allSatisfy { abs(($0.probability ?? 0) - $1) < 1e-12 })
    // Few deals leave the chart's number alone.
    #expect(try self.flow(Array(deals().prefix(9))).stages.allSatisfy { $0.probability == nil })
  }

  @Test("velocity, as domain vector: 18 open, 42,000, 24 %, 78 days is 2,326.15 a day")
  func velocity() throws {
    let rows = deals().map { row in
      var row = row
      row.values["amount"] = .number(42_000)
      return row
    }
    let open = (0..<18).map { _ in AnswerRow(values: ["stage": .choice("3"), "status": .choice("open")]) }
    let flow = try flow(rows + open)
    #expect(flow.meanAmount == 42_000)
    #expect(flow.cycleDays == 20)
    #expect(abs((flow.velocity ?? 0) - 18 * 0.4 * 42_000 / 20) < 1e-6)
    #expect(
      abs(
        (Rates.velocity(openOpportunities: 18, winRate: 0.24, dealSize: 42_000, cycleDays: 78) ?? 0) - 2326.15
      ) < 0.01)
  }

  @Test("a quota asks for the open amount that it takes at the client's own rates")
  func coverage() throws {
    let open = [
      AnswerRow(values: ["stage": .choice("2"), "status": .choice("open"), "amount": .number(70_000)]),
      AnswerRow(values: ["stage": .choice("6"), "status": .choice("open"), "amount": .number(50_000)]),
    ]
    let coverage = try #require(try flow(deals() + open, quota: 29_000).coverage)
    // 70,000 x 22/70 + 50,000 x 0.72 = 58,000 of 120,000.
    #expect(abs(coverage.winRate - 58.0 / 120) < 1e-12)
    #expect(abs(coverage.required - 60_000) < 1e-6)
    #expect(coverage.open == 120_000)
  }

  @Test("where a lost deal may have been anywhere nothing is said of stages")
  func unplaced() throws {
    var rows = deals()
    rows[0].values["reached"] = nil
    let flow = try flow(rows)
    #expect(flow.gaps == ["Of 1 lost deal the export does not tell how far it came."])
    #expect(flow.stages.allSatisfy { $0.closed == 0 && $0.conversion == nil && $0.probability == nil })
    #expect(flow.winRate == 0.4)
    #expect(flow.bottleneck == nil)
    #expect(flow.losses == nil)
  }

  @Test("lost late though supported early shows in the losses")
  func losses() throws {
    let flow = try flow(deals(), isProved: true)
    #expect(flow.losses?.entered == [0, 10, 0, 10, 0, 10])
    // None has a milestone.
    #expect(flow.losses?.supported == [30, 0, 0, 0, 0, 0])
  }

  @Test("days in stages: their median, the pace, and what is slow")
  func days() throws {
    var rows: [AnswerRow] = []
    for days in [10, 20, 30] {
      let left = try #require(CalendarDate(year: 2025, month: 2, day: 1)?.adding(days: days))
      rows.append(
        AnswerRow(values: [
          "status": .choice("won"), "stage": .choice("7"), "reached": .number(6), "close": .date(left),
          "entered3": try self.day("2025-02-01"), "entered4": .date(left),
        ]))
    }
    rows.append(
      AnswerRow(values: [
        "status": .choice("open"), "stage": .choice("3"), "stageSince": try self.day("2025-05-01"),
      ]))
    let stage = try flow(rows).stages[2]
    #expect(stage.medianDays == 20)
    #expect(stage.openDays == 61)
    #expect(stage.isSlow)
    // Three left it in a year, one is in it.
    #expect(abs((stage.expectedDays ?? 0) - 365.0 / 3) < 1e-9)
  }

  private func day(_ text: String) throws -> AnswerValue { .date(try #require(CalendarDate(text))) }

  @Test("a deal is derailing with three marks of five")
  func derailing() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | account | stage | amount | status | nextDate   | stageSince | closeMoves | contacts | movesBack
          A    | A       | 4     | 5      | open   |            | 2025-01-01 | 0          | 1        | 0
          B    | B       | 4     | 5      | open   | 2026-07-05 | 2025-01-01 | 3          | 3        | 0
          C    | C       | 4     | 5      | open   | 2026-07-05 | 2026-06-30 | 3          | 1        | 2
          """
        )
      ], isExport: true)
    let asOf = try #require(CalendarDate.testDay)
    let content = try #require(drawn.form.template.content as? PipelineContent)
    let context = DealsContext(drawn.form, chart: content.stages, asOf: asOf, settings: CheckSettings())
    let flow = DealFlow(context, Checker().check(drawn.form, asOf: asOf), isProved: false, quota: nil)
    #expect(flow.derailing == [0, 2])
  }
}
