import Assessment
import Forms
import Planning
import Spreadsheet
import Testing

@Suite struct FunnelKPIScoreTests {
  private enum Missing: Error { case content }
  private let grade = SetupGrade(score: 91.5, grade: .usableWithWarnings, errors: 0, warnings: 3, infos: 2)

  private func score(_ filled: FilledForm) throws -> FunnelKPIScore {
    guard let content = filled.form.template.content as? FunnelKPIContent else { throw Missing.content }
    return FunnelKPIScore(filled.values, content: content, grade: grade)
  }

  private func row(_ kpi: AnswerValue, _ more: [String: AnswerValue] = [:]) -> [String: AnswerValue] {
    more.merging(
      ["kpi": kpi, "owner": .text("Dana"), "system": .text("CRM"), "cadence": .choice("monthly")],
      uniquingKeysWith: { first, _ in first })
  }

  /// Ten KPIs, one of them the client's own.
  private func planned() throws -> FilledForm {
    var filled = try FilledForm("funnel-kpi")
    let rates = [("K16", 0.03), ("K23", 0.3), ("K26", 0.4), ("K30", 0.5), ("K35", 0.2)]
    for (id, baseline) in rates { filled.add("setup", row(.choice(id), ["baseline": .number(baseline)])) }
    filled.add("setup", row(.choice("K17"), ["tactic": .choice("T02"), "target": .number(480)]))
    filled.add("setup", row(.choice("K24"), ["unit": .choice("number"), "direction": .choice("band")]))
    filled.add("setup", ["kpi": .choice("K29"), "owner": .text("Kim"), "system": .text("CRM")])
    filled.add("setup", row(.choice("K37"), ["baseline": .number(4000), "target": .number(5000)]))
    filled.add(
      "setup",
      row(
        .text("Visits per customer"),
        [
          "formula": .text("Visits / K29 + B02"), "stage": .choice("S7"), "goal": .choice("G12"),
          "unit": .choice("ratio"), "direction": .choice("higher"),
        ]))
    for (column, value) in ["source": AnswerValue.text("Ledger"), "period": .choice("monthly")] {
      filled["base", "B02", column] = value
      filled["base", "B03", column] = value
    }
    filled["base", "B02", "owner"] = .text("Lee")
    let volumes: [(String, Double, Double)] = [
      ("visitors", 10_000, 12_000), ("leads", 300, 480), ("mql", 90, 144), ("sql", 36, 60),
      ("opportunities", 18, 30), ("won", 4, 9),
    ]
    for (step, actual, target) in volumes {
      filled["funnel", step, "actual"] = .number(actual)
      filled["funnel", step, "target"] = .number(target)
    }
    filled["revenueTarget"] = .number(100_000)
    return filled
  }

  @Test func `the grade is the rules'`() throws {
    let score = try score(FilledForm("funnel-kpi"))
    #expect(score.score == 91.5)
    #expect(score.grade == .usableWithWarnings)
    #expect([score.errors, score.warnings, score.infos] == [0, 3, 2])
  }

  @Test func `an empty form covers nothing and knows no numbers`() throws {
    let score = try score(FilledForm("funnel-kpi"))
    #expect(score.coverage.stages.covered == 0)
    #expect(score.coverage.stages.missing == ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8"])
    #expect(score.coverage.goals.total == 16)
    #expect(score.coverage.tactics.total == 20)
    #expect(score.kpis == [])
    #expect(
      score.funnel.required.map(\.key) == ["visitors", "leads", "mql", "sql", "opportunities", "won"])
    #expect(score.funnel.required.allSatisfy { $0.value == nil })
    #expect(score.funnel.rates.actual.map(\.key) == ["visitors", "leads", "mql", "sql", "opportunities"])
    #expect(score.funnel.rates.target.allSatisfy { $0.value == nil })
    #expect(score.funnel.product == nil)
    #expect(score.funnel.worstStage == nil)
  }

  @Test func `coverage counts stages and goals of the set-up`() throws {
    let coverage = try score(planned()).coverage
    #expect(coverage.stages == .init(covered: 5, total: 8, missing: ["S1", "S2", "S8"]))
    #expect(coverage.goals.covered == 6)
    #expect(
      coverage.goals.missing == ["G01", "G02", "G03", "G05", "G07", "G10", "G13", "G14", "G15", "G16"])
  }

  @Test func `tactics are those marked in the matrix, all when nothing is marked`() throws {
    var filled = try planned()
    #expect(try score(filled).coverage.tactics.covered == 1)
    #expect(try score(filled).coverage.tactics.total == 20)
    filled["planner", "S3.G04.T02", "K17"] = .choice("x")
    filled["planner", "S4.G06.T06", "K24"] = .choice("x")
    // K24 is no measure of T13: the cell is closed.
    filled["planner", "S4.G06.T13", "K24"] = .choice("x")
    #expect(try score(filled).coverage.tactics == .init(covered: 1, total: 2, missing: ["T06"]))
  }

  @Test func `a KPI can be computed when all its inputs are set up`() throws {
    let kpis = try score(planned()).kpis
    #expect(
      kpis.map(\.id)
        == ["K16", "K23", "K26", "K30", "K35", "K17", "K24", "K29", "K37", "Visits per customer"])
    // B03 has no owner, K29 no cadence, B07 to B09 nothing at all.
    #expect(
      kpis.map(\.missing)
        == [
          [], [], ["B03"], ["B03", "K29"], ["B07", "B08"], [], [], [], ["B07", "B09"], ["Visits", "K29"],
        ])
    #expect(kpis.map(\.computable) == kpis.map(\.missing.isEmpty))
  }

  @Test func `stage, unit and direction are the row's, else the catalogue's`() throws {
    let kpis = try score(planned()).kpis
    #expect(kpis.map(\.stage) == ["S3", "S4", "S4", "S5", "S6", "S3", "S4", "S5", "S6", "S7"])
    #expect(kpis[0].unit == .percent && kpis[0].direction == .higher)
    #expect(kpis[0].baseline == 0.03 && kpis[0].target == nil)
    #expect(kpis[6].unit == .number && kpis[6].direction == .band)
    #expect(kpis[8].baseline == 4000 && kpis[8].target == 5000 && kpis[8].unit == .money)
    #expect(kpis[9].unit == .ratio && kpis[9].direction == .higher)
  }

  @Test func `a row without a KPI stays in the list`() throws {
    var filled = try FilledForm("funnel-kpi")
    filled.add("setup", ["owner": .text("Dana"), "target": .unexpected(.text("a lot"))])
    filled.add("setup", ["kpi": .text("new leads")])
    let kpis = try score(filled).kpis
    #expect(
      kpis[0]
        == .init(
          id: nil, stage: nil, unit: nil, baseline: nil, target: nil, direction: nil, computable: false,
          missing: []))
    #expect(kpis[1].id == "K17")
  }

  @Test func `the funnel's rates, and the step that loses most against its target`() throws {
    let funnel = try score(planned()).funnel
    #expect(funnel.volumes.actual.map(\.value) == [10_000, 300, 90, 36, 18, 4])
    #expect(funnel.volumes.target.map(\.value) == [12_000, 480, 144, 60, 30, 9])
    for (rate, expected) in zip(funnel.rates.actual, [0.03, 0.3, 0.4, 0.5, 4 / 18.0]) {
      #expect(isNear(rate.value, expected))
    }
    for (rate, expected) in zip(funnel.rates.target, [0.04, 0.3, 60 / 144.0, 0.5, 0.3]) {
      #expect(isNear(rate.value, expected))
    }
    // 0.75, 1, 0.96, 1, 0.741
    #expect(funnel.worstStage == "opportunities")
    // 10,000 x 3 % x 30 % x 40 % x 50 % x 20 %
    #expect(isNear(funnel.product, 3.6))
  }

  @Test func `without targets the lowest rate is worst`() throws {
    var filled = try planned()
    for step in ["visitors", "leads", "mql", "sql", "opportunities", "won"] {
      filled["funnel", step, "target"] = nil
    }
    #expect(try score(filled).funnel.worstStage == "visitors")
  }

  @Test func `the revenue target needs volumes up to the top`() throws {
    let required = try score(planned()).funnel.required
    // 100,000 / 5,000 = 20 deals, then by the target rates upwards.
    let expected = [26_666.666666666668, 1066.6666666666667, 320, 133.33333333333334, 66.66666666666667, 20]
    #expect(required.map(\.key) == ["visitors", "leads", "mql", "sql", "opportunities", "won"])
    for (number, expected) in zip(required, expected) { #expect(isNear(number.value, expected)) }
  }

  @Test func `where a rate is unknown the volumes above it are, too`() throws {
    var filled = try planned()
    filled["funnel", "mql", "actual"] = nil
    filled["funnel", "mql", "target"] = nil
    let required = try score(filled).funnel.required
    #expect(required.map { $0.value == nil } == [true, true, true, false, false, false])
  }
}
