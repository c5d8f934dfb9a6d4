import Forms
import Planning
import Spreadsheet
import Testing

@testable import Assessment

@Suite("Workbooks of one client against each other")
struct ContradictionTests {
  /// The codes that these forms lead to, with the cells of claim and evidence.
  private func found(_ forms: FilledForm...) throws -> [String] {
    let judged = try forms.map { try $0.judged("\($0.form.kind).xlsx") }
    return ContradictionRegistry.contradictions(in: judged).map { found in
      "\(found.code) \(found.claim.field) \(found.evidence.field)"
    }
  }

  /// Deals in stage 3, of which the first `gaps` lack an account.
  private func deals(
    _ count: Int, gaps: Int, _ change: (Int, inout [String: AnswerValue]) -> Void = { _, _ in }
  )
    throws -> FilledForm
  {
    var form = try FilledForm("pipeline")
    for number in 0..<count {
      var row: [String: AnswerValue] = [
        "deal": .text("Deal \(number)"), "stage": .choice("3"), "amount": .number(1000),
        "contacts": .number(2),
        "m1": .choice("yes"), "m2": .choice("yes"),
      ]
      row["close"] = CalendarDate("2026-06-30").map { .date($0) }
      if number >= gaps { row["account"] = .text("Acme") }
      change(number, &row)
      form.add("deals", row)
    }
    return form
  }

  private func setup(_ rows: [String: AnswerValue]...) throws -> FilledForm {
    var form = try FilledForm("funnel-kpi")
    for row in rows { form.add("setup", row) }
    return form
  }

  @Test("CROSS001: the quiz says yes, the dimension is at level I, or II where that is from memory")
  func quizAndMaturity() throws {
    let quiz = try FilledForm.readiness(["01": "yes", "13": "shown!", "12": "no"])
    #expect(
      try found(quiz, .maturity(nil, current: ["D02": 2, "D07": 1, "D11": 1])) == [
        "CROSS001 quiz.01.answer dimensions.D02.current", "CROSS001 quiz.13.answer dimensions.D07.current",
      ])
    #expect(try found(quiz, .maturity(nil, current: ["D02": 3, "D07": 2, "D11": 1])) == [])
  }

  @Test("both cells are named as they are called in their files, with what stands there")
  func cells() throws {
    let judged = try [
      FilledForm.readiness(["01": "yes"]).judged("quiz.xlsx"),
      FilledForm.maturity(nil, current: ["D02": 1]).judged("levels.xlsx"),
    ]
    let found = try #require(ContradictionRegistry.contradictions(in: judged).first)
    #expect(found.claim.path == "quiz.xlsx")
    #expect(found.claim.sheet == "Quiz")
    #expect(found.claim.cell != nil)
    #expect(found.claim.value == "Yes")
    #expect(found.evidence.path == "levels.xlsx")
    #expect(found.evidence.cell != nil)
    #expect(found.evidence.value?.hasPrefix("Each seller works") == true)
    #expect(found.fingerprint.count == 16)
  }

  @Test("CROSS002: fewer than 80 % of the open deals are complete")
  func completeDeals() throws {
    let quiz = try FilledForm.readiness(["10": "yes"])
    #expect(try found(quiz, deals(5, gaps: 2)) == ["CROSS002 quiz.10.answer deals.account"])
    #expect(try found(quiz, deals(5, gaps: 1)) == [])
    #expect(try found(quiz, deals(4, gaps: 4)) == [])
    #expect(try found(.readiness(["10": "partly"]), deals(5, gaps: 5)) == [])
  }

  @Test("CROSS003: the measurable reason is in no row of the set-up")
  func reason() throws {
    let quiz = try FilledForm.readiness(["21": "yes"])
    let half: [String: AnswerValue] = ["kpi": .choice("K35"), "baseline": .number(0.2)]
    #expect(try found(quiz, setup(half)) == ["CROSS003 quiz.21.answer setup.target"])
    #expect(try found(quiz, setup(half.merging(["target": .number(0.3)]) { $1 })) == [])
  }

  @Test("CROSS004: the signed definition lacks a signature")
  func signatures() throws {
    let quiz = try FilledForm.readiness(["03": "yes"])
    let row: [String: AnswerValue] = [
      "kpi": .choice("K24"), "baseline": .number(1), "target": .number(2), "signedSales": .text("Kim"),
    ]
    #expect(try found(quiz, setup(row)) == ["CROSS004 quiz.03.answer setup.signedMarketing"])
    #expect(try found(quiz, setup(row.merging(["signedMarketing": .text("Lee")]) { $1 })) == [])
  }

  @Test("CROSS005: duplicates are not below 10 %, or not known")
  func duplicates() throws {
    let quiz = try FilledForm.readiness(["11": "yes"])
    #expect(
      try found(quiz, setup(["kpi": .choice("K61"), "baseline": .number(0.12)]))
        == ["CROSS005 quiz.11.answer setup.baseline"])
    #expect(try found(quiz, setup(["kpi": .choice("K61")])) == ["CROSS005 quiz.11.answer setup.baseline"])
    #expect(try found(quiz, setup(["kpi": .choice("K61"), "baseline": .number(0.04)])) == [])
  }

  @Test("CROSS006: level III in the sales process, and half of the deals ahead of their proof")
  func proof() throws {
    let ahead = try deals(6, gaps: 0) { number, row in if number < 3 { row["m2"] = .choice("no") } }
    #expect(
      try found(.maturity(nil, current: ["D02": 3]), ahead) == ["CROSS006 dimensions.D02.current deals.stage"]
    )
    #expect(try found(.maturity(nil, current: ["D02": 2]), ahead) == [])
    #expect(try found(.maturity(nil, current: ["D02": 3]), deals(6, gaps: 0)) == [])
  }

  @Test("CROSS007: level III in forecasting, and half of the close dates in the past or missing")
  func closeDates() throws {
    let late = try deals(6, gaps: 0) { number, row in
      if number < 2 { row["close"] = nil }
      if number == 2 { row["close"] = CalendarDate("2026-03-30").map { .date($0) } }
    }
    #expect(
      try found(.maturity(nil, current: ["D09": 4]), late) == ["CROSS007 dimensions.D09.current deals.close"])
    #expect(try found(.maturity(nil, current: ["D09": 4]), deals(6, gaps: 0)) == [])
  }

  @Test("CROSS008: level IV in goals, and most KPIs without baseline or target")
  func numbers() throws {
    let full: [String: AnswerValue] = [
      "kpi": .choice("K35"), "baseline": .number(0.2), "target": .number(0.3),
    ]
    let half: [String: AnswerValue] = ["kpi": .choice("K17"), "target": .number(9)]
    let claim = try FilledForm.maturity(nil, current: ["D01": 4])
    #expect(try found(claim, setup(full, half, half)) == ["CROSS008 dimensions.D01.current setup.baseline"])
    #expect(try found(claim, setup(full, full, half)) == [])
  }

  @Test("CROSS009: level III in record linking, and deals without an account or a contact")
  func links() throws {
    let claim = try FilledForm.maturity(nil, current: ["D04": 3])
    #expect(try found(claim, deals(5, gaps: 2)) == ["CROSS009 dimensions.D04.current deals.account"])
    #expect(try found(claim, deals(5, gaps: 1)) == [])
  }

  @Test("CROSS010: B06 counts other open deals than the pipeline")
  func openDeals() throws {
    var plan = try FilledForm("funnel-kpi")
    plan["base", "B06", "value"] = .number(12)
    #expect(try found(plan, deals(10, gaps: 0)) == ["CROSS010 base.B06.value deals.status"])
    #expect(try found(plan, deals(11, gaps: 0)) == [])
  }

  @Test("CROSS011: a win rate that the closed deals do not allow")
  func winRate() throws {
    let closed = try deals(12, gaps: 0) { number, row in row["status"] = .choice(number < 2 ? "won" : "lost")
    }
    let plan = try setup(["kpi": .choice("K35"), "baseline": .number(0.6), "target": .number(0.7)])
    #expect(try found(plan, closed) == ["CROSS011 setup.baseline deals.status"])
    let modest = try setup(["kpi": .choice("K35"), "baseline": .number(0.3), "target": .number(0.4)])
    #expect(try found(modest, closed) == [])
  }

  @Test("CROSS013: level IV in record linking, and counted links above their limits")
  func orphans() throws {
    let above = try CrossExample.counts(["L01": (100, 1), "L05": (100, 11), "L14": (100, 50)])
    #expect(
      try found(.maturity(nil, current: ["D04": 4]), above)
        == ["CROSS013 dimensions.D04.current counts.L05.failing"])
    #expect(try found(.maturity(nil, current: ["D04": 3]), above) == [])
    // L14 asks for no link.
    let within = try CrossExample.counts(["L01": (100, 1), "L05": (100, 10), "L14": (100, 50)])
    #expect(try found(.maturity(nil, current: ["D04": 4]), within) == [])
    #expect(try found(.maturity(nil, current: ["D04": 4]), CrossExample.counts([:])) == [])
  }

  @Test("CROSS014: duplicates are said to be below 10 %, and were counted to be more")
  func countedDuplicates() throws {
    let claim = try FilledForm.readiness(["11": "yes"])
    #expect(
      try found(claim, CrossExample.counts(["L15": (100, 10)])) == [
        "CROSS014 quiz.11.answer counts.L15.failing"
      ])
    #expect(try found(claim, CrossExample.counts(["L15": (100, 9)])) == [])
    #expect(
      try found(.readiness(["11": "no"]), CrossExample.counts(["L15": (100, 10)])) == [])
  }

  @Test("CROSS012: a box's KPI is said to be in the planner, and is not, or lacks a name")
  func boxes() throws {
    func box(_ kpi: AnswerValue, _ marketing: AnswerValue? = nil, planned: String? = "yes") throws
      -> FilledForm
    {
      var form = try FilledForm("alignment")
      form["sales", "4", "kpi"] = kpi
      form["marketing", "4", "kpi"] = marketing
      form["together", "4", "inPlanner"] = planned.map { .choice($0) }
      return form
    }
    let signed: [String: AnswerValue] = ["signedSales": .text("Kim"), "signedMarketing": .text("Lee")]
    func row(_ kpi: String) -> [String: AnswerValue] { signed.merging(["kpi": .choice(kpi)]) { $1 } }
    let missing = ["CROSS012 together.4.inPlanner setup.kpi"]
    #expect(try found(box(.choice("K23")), setup(row("K24"))) == missing)
    #expect(try found(box(.choice("K23"), .choice("K26")), setup(row("K23"))) == missing)
    #expect(try found(box(.text("Coffee tastings")), setup(row("K24"))) == missing)
    #expect(
      try found(box(.choice("K23")), setup(["kpi": .choice("K23"), "signedSales": .text("Kim")]))
        == ["CROSS012 together.4.inPlanner setup.signedMarketing"])
    #expect(try found(box(.choice("K23")), setup(row("K23"))) == [])
    #expect(
      try found(
        box(.text("coffee tastings")), setup(signed.merging(["kpi": .text("Coffee tastings")]) { $1 })) == [])
    #expect(try found(box(.choice("K23"), planned: "no"), setup(row("K24"))) == [])
    #expect(try found(box(.choice("K23"), planned: nil), setup(row("K24"))) == [])
    #expect(try found(box(.choice("K23"))) == [])
  }

  @Test("every rule explains itself, under a code of its own")
  func words() {
    let all = ContradictionRegistry.all
    #expect(Set(all.map(\.code)).count == all.count)
    #expect(all.map(\.code) == all.map(\.code).sorted())
    for rule in all {
      for text in [rule.what, rule.why, rule.source, rule.fix] { #expect(!text.isEmpty, "\(rule.code)") }
      #expect(rule.kinds.count == 2)
      #expect(RuleRegistry.rule(rule.code) == nil)
    }
  }
}
