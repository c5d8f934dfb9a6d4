import Forms
import Planning
import Spreadsheet
import Testing

@testable import Assessment

@Suite("Two rounds of one client")
struct ComparisonTests {
  private func plan(_ rows: [[String: AnswerValue]], client: String = "Acme") throws -> [JudgedWorkbook] {
    var form = try FilledForm("funnel-kpi")
    form["client"] = .text(client)
    for row in rows { form.add("setup", row) }
    return [try form.judged()]
  }

  private func day(_ text: String) throws -> AnswerValue { .date(try #require(CalendarDate(text))) }

  private func path(_ before: [String: AnswerValue], _ after: [String: AnswerValue]) throws -> KPIPath {
    let kpi: [String: AnswerValue] = ["kpi": .choice("K35")]
    return try #require(
      KPIPath.all(try plan([kpi.merging(before) { $1 }]), try plan([kpi.merging(after) { $1 }])).first)
  }

  @Test("the next round's baseline is the actual value on the way to the target")
  func progress() throws {
    let before: [String: AnswerValue] = try [
      "baseline": .number(0.2), "baselineDate": day("2026-01-01"), "target": .number(0.3),
      "targetDate": day("2026-12-27"),
    ]
    // 90 of 360 days are a quarter of the way.
    let course = try path(before, ["baseline": .number(0.23), "baselineDate": day("2026-04-01")])
    #expect(isNear(course.progress, 0.3))
    #expect(isNear(course.due, 0.25))
    #expect(course.state == .onCourse)
    #expect(
      try path(before, ["baseline": .number(0.21), "baselineDate": day("2026-04-01")]).state == .behind)
    #expect(
      try path(before, ["baseline": .number(0.31), "baselineDate": day("2026-04-01")]).state == .reached)
    #expect(try path(before, ["baseline": .number(0.19), "baselineDate": day("2026-04-01")]).state == .away)
    #expect(
      try path(before, ["baseline": .number(0.2), "baselineDate": day("2026-04-01")]).state == .unchanged)
    #expect(
      try path(before, ["baseline": .number(0.25), "baselineDate": day("2026-01-01")]).state == .notMeasured)
    #expect(try path(before, ["baseline": .number(0.25)]).state == .nearer)
    #expect(try path([:], ["baseline": .number(0.25)]).state == .unknown)
  }

  @Test("lower is better, and a band is left in both directions")
  func directions() throws {
    let lower: [String: AnswerValue] = [
      "direction": .choice("lower"), "baseline": .number(10), "target": .number(5),
    ]
    #expect(try path(lower, ["direction": .choice("lower"), "baseline": .number(4)]).state == .reached)
    #expect(try path(lower, ["direction": .choice("lower"), "baseline": .number(8)]).progress == 0.4)
    let band: [String: AnswerValue] = [
      "direction": .choice("band"), "baseline": .number(10), "target": .number(20),
    ]
    let over = try path(band, ["direction": .choice("band"), "baseline": .number(25)])
    #expect(over.progress == 0.5)
    #expect(over.state == .nearer)
    let hold: [String: AnswerValue] = ["baseline": .number(5), "target": .number(5)]
    #expect(try path(hold, ["baseline": .number(5)]).state == .reached)
    #expect(try path(hold, ["baseline": .number(4)]).state == .away)
  }

  @Test("KPIs that come and go are named")
  func rows() throws {
    let paths = KPIPath.all(
      try plan([["kpi": .choice("K35")], ["kpi": .choice("K17")]]),
      try plan([["kpi": .choice("K16")], ["kpi": .choice("K35")]]))
    #expect(paths.map(\.id) == ["K16", "K35", "K17"])
    #expect(paths.map(\.state) == [.added, .notMeasured, .dropped])
  }

  @Test("findings are fixed, open or new by fingerprint, wherever their rows have gone")
  func findings() throws {
    let one: [String: AnswerValue] = ["kpi": .choice("K35"), "owner": .text("team")]
    let other: [String: AnswerValue] = ["kpi": .choice("K17")]
    let compared = try Comparison(
      before: plan([one, other]), after: plan([other, one.merging(["owner": .text("Kim")]) { $1 }]))
    let kind = try #require(compared.kinds.first)
    let owners = { (findings: [Finding]) in findings.filter { $0.code == "KPI002" }.map(\.cell) }
    #expect(owners(kind.fixed).count == 1)
    #expect(owners(kind.open).count == 1)
    #expect(owners(kind.new) == [])
    let same = try Comparison(before: plan([one, other]), after: plan([one, other]))
    #expect(same.kinds.first?.moved == [])
    #expect(same.kinds.first?.fixed == [])
    #expect(same.kinds.first?.new == [])
  }

  @Test("a rule that is skipped this time leaves its findings unknown, not fixed")
  func unknown() throws {
    let before = try plan([["kpi": .choice("K35"), "owner": .text("team")]])
    var after = before
    after[0].check.findings = []
    after[0].check.outcomes.removeAll { $0.code == "KPI002" }
    after[0].check.skipped = [SkippedRule(code: "KPI002", path: "a.xlsx", reason: "The column is gone.")]
    let compared = FindingComparison(before, after)
    #expect(compared.unknown.map(\.code) == ["KPI002"])
    #expect(!compared.fixed.contains { $0.code == "KPI002" })
  }

  @Test("measures tell what moved and whether that is better")
  func moves() throws {
    let before = try FilledForm.readiness(["q1": "no", "01": "no"]).judged()
    let after = try FilledForm.readiness(["q1": "yes", "01": "no"]).judged()
    let kind = try #require(try Comparison(before: [before], after: [after]).kinds.first)
    #expect(kind.moved.map(\.id) == ["verdict", "q1"])
    #expect(kind.moved.first?.isBetter == true)
    #expect(kind.moved.first?.change == 1)
  }

  @Test("deals that moved, came and went")
  func deals() throws {
    func pipeline(_ deals: [(String, String, String)]) throws -> [JudgedWorkbook] {
      var form = try FilledForm("pipeline")
      form["client"] = .text("Acme")
      for (name, stage, status) in deals {
        form.add("deals", ["deal": .text(name), "stage": .choice(stage), "status": .choice(status)])
      }
      return [try form.judged()]
    }
    let moves = DealMove.all(
      try pipeline([("A", "3", "open"), ("B", "4", "open"), ("C", "4", "open")]),
      try pipeline([("b ", "5", "open"), ("A", "3", "open"), ("D", "1", "open")]))
    #expect(moves.map(\.deal) == ["b", "D", "C"])
    #expect(moves[0].before?.stage == 4)
    #expect(moves[0].after?.stage == 5)
    #expect(moves[1].before == nil)
    #expect(moves[2].after == nil)
  }

  @Test("different clients, several rounds and nothing in common are refused")
  func refusals() throws {
    let acme = try plan([])
    let beta = try plan([], client: "Beta")
    #expect(throws: ComparisonError.otherClient("Acme", "Beta")) { try Comparison(before: acme, after: beta) }
    #expect(throws: Never.self) { try Comparison(before: acme, after: beta, acceptsOtherClients: true) }
    #expect(throws: ComparisonError.several(["Acme", "Beta"])) {
      try Comparison(before: acme + beta, after: acme)
    }
    #expect(throws: ComparisonError.nothing) { try Comparison(before: [], after: acme) }
    let quiz = [try FilledForm.readiness(["q1": "yes"]).judged()]
    #expect(throws: ComparisonError.nothingInCommon) { try Comparison(before: acme, after: quiz) }
  }
}
