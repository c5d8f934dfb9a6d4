import Assessment
import Forms
import Planning
import Spreadsheet
import Testing

@Suite struct PipelineScoreTests {
  private enum Missing: Error { case content }

  private func score(_ filled: FilledForm, health: [DealHealth?] = []) throws -> PipelineScore {
    guard let content = filled.form.template.content as? PipelineContent else { throw Missing.content }
    return PipelineScore(filled.values, content: content, health: health)
  }

  /// A deal with the milestones of the first `proved` stages.
  private func deal(
    _ name: String, stage: Int?, proved: Int = 0, amount: Double? = nil, _ more: [String: AnswerValue] = [:]
  ) -> [String: AnswerValue] {
    var row = more
    row["deal"] = .text(name)
    row["stage"] = stage.map { .choice(String($0)) }
    row["amount"] = amount.map { .number($0) }
    for milestone in 1..<(proved + 1) { row["m\(milestone)"] = .choice("yes") }
    return row
  }

  /// The five deals of the domain notes, section 10, each proved as far as it was entered.
  private func five(currency: String? = nil) throws -> FilledForm {
    var filled = try FilledForm("pipeline")
    let currency = currency.map { ["currency": AnswerValue.choice($0)] } ?? [:]
    for (stage, amount) in [(2, 10_000.0), (3, 40_000), (4, 25_000), (5, 60_000), (6, 30_000)] {
      filled.add("deals", deal("Deal \(stage)", stage: stage, proved: stage - 1, amount: amount, currency))
    }
    return filled
  }

  @Test func `the forecast of five deals`() throws {
    let score = try score(five())
    #expect(score.open == .init(count: 5, amount: 165_000))
    #expect(isNear(score.weighted, 79_000))
    #expect(isNear(score.weightedEntered, 79_000))
    #expect(isNear(score.sd, 37_722.67, within: 1e-6))
    #expect(score.band80 == Interval(low: 30_000, high: 125_000))
    #expect(isNear(score.largestShare, 36_000 / 79_000.0))
    #expect(score.byCurrency == [])
    #expect(score.bottleneck == nil)
    #expect(score.deals.map(\.id) == ["Deal 2", "Deal 3", "Deal 4", "Deal 5", "Deal 6"])
    #expect(score.deals.map(\.enteredStage) == [2, 3, 4, 5, 6])
    #expect(score.deals.map(\.supportedStage) == [2, 3, 4, 5, 6])
    #expect(score.deals.map(\.adjusted) == [0.1, 0.2, 0.4, 0.6, 0.8])
  }

  @Test func `an empty form forecasts nothing`() throws {
    let score = try score(FilledForm("pipeline"))
    #expect(score.open == .init(count: 0, amount: 0))
    #expect(score.weighted == 0)
    #expect(score.sd == 0)
    #expect(score.band80 == nil)
    #expect(score.largestShare == nil)
    #expect(score.deals == [])
  }

  @Test func `a deal is worth what its milestones support`() throws {
    var filled = try FilledForm("pipeline")
    // Entered at 6 with the proof of 3 stages: supported 4, cap 55 %.
    filled.add("deals", deal("Overrated", stage: 6, proved: 3, amount: 100))
    filled.add("deals", deal("With a gap", stage: 6, proved: 1, amount: 100, ["m3": .choice("yes")]))
    filled.add("deals", deal("Partner", stage: 4, proved: 3, amount: 100, ["partner": .text("Acme")]))
    filled.add("deals", deal("Bold", stage: 3, proved: 2, amount: 100, ["probability": .number(0.9)]))
    let score = try score(filled)
    #expect(score.deals.map(\.supportedStage) == [4, 2, 4, 3])
    #expect(score.deals.map(\.probability) == [0.8, 0.8, 0.35, 0.9])
    #expect(score.deals.map(\.adjusted) == [0.55, 0.2, 0.35, 0.35])
    #expect(isNear(score.weightedEntered, 285))
    #expect(isNear(score.weighted, 145))
  }

  @Test func `closed deals and those outside stages 1 to 6 are listed, not forecast`() throws {
    var filled = try FilledForm("pipeline")
    filled.add("deals", deal("Won", stage: 7, proved: 6, amount: 10, ["status": .choice("won")]))
    filled.add(
      "deals",
      deal(
        "Lost", stage: 4, amount: 20, ["status": .choice("lost"), "probability": .number(0.3)]))
    filled.add("deals", deal("Nowhere", stage: nil, amount: 30))
    filled.add("deals", deal("Beyond", stage: 8, amount: 40))
    filled.add("deals", deal("Unsure", stage: 1, amount: 50, ["status": .unexpected(.text("pending"))]))
    let health = DealHealth(health: 70, next: "Book it.")
    let score = try score(filled, health: [health, health, health, nil, health])
    #expect(score.open == .init(count: 1, amount: 50))
    #expect(score.deals.map(\.adjusted) == [nil, nil, nil, nil, 0.05])
    #expect(score.deals.map(\.probability) == [1, 0.3, nil, nil, 0.05])
    #expect(score.deals.map(\.enteredStage) == [7, 4, nil, 8, 1])
    #expect(score.deals.map(\.health) == [nil, nil, 70, nil, 70])
    #expect(score.deals.map(\.next) == [nil, nil, "Book it.", nil, "Book it."])
  }

  @Test func `signed with all milestones supports stage 7`() throws {
    var filled = try FilledForm("pipeline")
    let day = try #require(CalendarDate("2026-10-01"))
    filled.add(
      "deals", deal("Signed", stage: 7, proved: 6, ["status": .choice("won"), "signed": .date(day)]))
    filled.add("deals", deal("Not signed", stage: 7, proved: 6, ["status": .choice("won")]))
    #expect(try score(filled).deals.map(\.supportedStage) == [7, 6])
  }

  @Test func `a deal without an amount counts as open and brings nothing`() throws {
    var filled = try five()
    for number in 0..<20 { filled.add("deals", deal("Idea \(number)", stage: 1)) }
    let score = try score(filled)
    #expect(score.open == .init(count: 25, amount: 165_000))
    #expect(score.band80 == Interval(low: 30_000, high: 125_000), "still counted out, not taken as normal")
  }

  @Test func `from twenty deals with amounts on the band is normal`() throws {
    var filled = try FilledForm("pipeline")
    for number in 0..<20 { filled.add("deals", deal("\(number)", stage: 4, proved: 3, amount: 100)) }
    // 20 x 100 x 0.4; sd = sqrt(20 x 100^2 x 0.24)
    let sd = 48_000.0.squareRoot()
    let score = try score(filled)
    #expect(isNear(score.sd, sd))
    #expect(isNear(score.band80, 800 - 1.2815515655446004 * sd, 800 + 1.2815515655446004 * sd))
    #expect(isNear(score.largestShare, 0.05))
  }

  @Test func `one currency, or none on some deals, is one sum`() throws {
    var filled = try five(currency: "EUR")
    filled.add("deals", deal("No currency", stage: 1, amount: 1000))
    filled.add(
      "deals", deal("Old", stage: 4, amount: 5, ["currency": .choice("USD"), "status": .choice("won")]))
    let score = try score(filled)
    #expect(score.open == .init(count: 6, amount: 166_000))
    #expect(score.byCurrency == [])
  }

  @Test func `several currencies are not added up`() throws {
    var filled = try five(currency: "USD")
    filled.add("deals", deal("Euro", stage: 4, proved: 3, amount: 1000, ["currency": .choice("EUR")]))
    filled.add("deals", deal("Which", stage: 1, amount: 200, ["currency": .unexpected(.text("pieces"))]))
    let score = try score(filled)
    #expect(score.open == nil)
    #expect(score.weighted == nil && score.weightedEntered == nil && score.sd == nil)
    #expect(score.band80 == nil && score.largestShare == nil)
    #expect(score.byCurrency.map(\.currency) == ["EUR", "USD", nil])
    let euro = score.byCurrency[0]
    #expect(euro.open == .init(count: 1, amount: 1000))
    #expect(isNear(euro.weighted, 400) && isNear(euro.weightedEntered, 400))
    #expect(isNear(euro.sd, 489.89794855663564))
    #expect(euro.band80 == Interval(low: 0, high: 1000))
    #expect(euro.largestShare == 1)
    let dollar = score.byCurrency[1]
    #expect(isNear(dollar.weighted, 79_000) && isNear(dollar.sd, 37_722.67, within: 1e-6))
    #expect(dollar.band80 == Interval(low: 30_000, high: 125_000))
    #expect(score.byCurrency[2].open == .init(count: 1, amount: 200))
  }

  @Test func `an error in one deal's cell spoils no sum`() throws {
    var filled = try five()
    filled.add("deals", deal("Broken", stage: 4, proved: 3, ["amount": .unexpected(.error(.value))]))
    filled.add("deals", deal("Lost", stage: nil, amount: 10, ["stage": .unexpected(.error(.reference))]))
    let score = try score(filled)
    #expect(score.open == .init(count: 6, amount: 165_000))
    #expect(isNear(score.weighted, 79_000))
    #expect(score.deals.count == 7)
  }

  @Test func `the whole is the sum of its deals`() throws {
    var dice = Dice(7)
    for _ in 0..<50 {
      var filled = try FilledForm("pipeline")
      for number in 0..<dice.roll(30) {
        let stage = dice.pick([1, 2, 3, 4, 5, 6, 7, 8, nil])
        var row = deal("\(number)", stage: stage, proved: dice.roll(7))
        row["amount"] = dice.pick([.number(Double(dice.roll(100_000))), nil])
        row["probability"] = dice.pick([.number(Double(dice.roll(101)) / 100), nil])
        row["status"] = dice.pick([.choice("open"), .choice("won"), .choice("lost"), nil])
        row["partner"] = dice.pick([.text("Acme"), nil, nil])
        filled.add("deals", row)
      }
      let score = try score(filled)
      let forecast = zip(score.deals, filled.answers.rows("deals")).compactMap { deal, row in
        deal.adjusted.map { (amount: row["amount"]?.number ?? 0, deal: deal, adjusted: $0) }
      }
      #expect(score.open?.count == forecast.count)
      #expect(isNear(score.open?.amount, forecast.reduce(0) { $0 + $1.amount }))
      #expect(isNear(score.weighted, forecast.reduce(0) { $0 + $1.amount * $1.adjusted }))
      #expect(
        isNear(score.weightedEntered, forecast.reduce(0) { $0 + $1.amount * ($1.deal.probability ?? .nan) }))
      let variance = forecast.reduce(0) { $0 + $1.amount * $1.amount * $1.adjusted * (1 - $1.adjusted) }
      #expect(isNear(score.sd, variance.squareRoot()))
    }
  }
}
