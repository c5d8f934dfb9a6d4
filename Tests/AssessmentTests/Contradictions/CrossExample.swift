import Assessment
import Planning
import Spreadsheet

/// Two workbooks that contradict each other by a rule, and two that do not.
struct CrossExample: Sendable {
  let code: String
  private let claim: @Sendable () throws -> FilledForm
  private let against: @Sendable () throws -> FilledForm
  private let inKeeping: @Sendable () throws -> FilledForm

  init(
    _ code: String, _ claim: @escaping @Sendable () throws -> FilledForm,
    against: @escaping @Sendable () throws -> FilledForm,
    inKeeping: @escaping @Sendable () throws -> FilledForm
  ) {
    self.code = code
    self.claim = claim
    self.against = against
    self.inKeeping = inKeeping
  }

  func fires() throws -> [JudgedWorkbook] { try judged(claim(), against()) }
  func holds() throws -> [JudgedWorkbook] { try judged(claim(), inKeeping()) }

  private func judged(_ claim: FilledForm, _ evidence: FilledForm) throws -> [JudgedWorkbook] {
    [try claim.judged("claim.xlsx"), try evidence.judged("evidence.xlsx")]
  }

  static let all: [CrossExample] = [
    CrossExample("CROSS001") {
      try .readiness(["01": "yes"])
    } against: {
      try .maturity(nil, current: ["D02": 1])
    } inKeeping: {
      try .maturity(nil, current: ["D02": 3])
    },
    CrossExample("CROSS002") {
      try .readiness(["10": "yes"])
    } against: {
      try deals(5) { number, row in if number < 2 { row["account"] = nil } }
    } inKeeping: {
      try deals(5)
    },
    CrossExample("CROSS003") {
      try .readiness(["21": "yes"])
    } against: {
      try plan(["kpi": .choice("K35"), "baseline": .number(0.2)])
    } inKeeping: {
      try plan(["kpi": .choice("K35"), "baseline": .number(0.2), "target": .number(0.3)])
    },
    CrossExample("CROSS004") {
      try .readiness(["03": "yes"])
    } against: {
      try plan(["kpi": .choice("K24"), "signedSales": .text("Kim")])
    } inKeeping: {
      try plan(["kpi": .choice("K24"), "signedSales": .text("Kim"), "signedMarketing": .text("Lee")])
    },
    CrossExample("CROSS005") {
      try .readiness(["11": "yes"])
    } against: {
      try plan(["kpi": .choice("K61"), "baseline": .number(0.12)])
    } inKeeping: {
      try plan(["kpi": .choice("K61"), "baseline": .number(0.04)])
    },
    CrossExample("CROSS006") {
      try .maturity(nil, current: ["D02": 3])
    } against: {
      try deals(6) { number, row in if number < 3 { row["m2"] = .choice("no") } }
    } inKeeping: {
      try deals(6)
    },
    CrossExample("CROSS007") {
      try .maturity(nil, current: ["D09": 4])
    } against: {
      try deals(6) { number, row in if number < 3 { row["close"] = nil } }
    } inKeeping: {
      try deals(6)
    },
    CrossExample("CROSS008") {
      try .maturity(nil, current: ["D01": 4])
    } against: {
      try plan(complete, ["kpi": .choice("K17"), "target": .number(9)], ["kpi": .choice("K24")])
    } inKeeping: {
      try plan(complete, complete, ["kpi": .choice("K24")])
    },
    CrossExample("CROSS009") {
      try .maturity(nil, current: ["D04": 3])
    } against: {
      try deals(5) { number, row in if number < 2 { row["account"] = nil } }
    } inKeeping: {
      try deals(5)
    },
    CrossExample("CROSS010") {
      var form = try plan()
      form["base", "B06", "value"] = .number(12)
      return form
    } against: {
      try deals(10)
    } inKeeping: {
      try deals(12)
    },
    CrossExample("CROSS011") {
      try plan(["kpi": .choice("K35"), "baseline": .number(0.6), "target": .number(0.7)])
    } against: {
      try closed(won: 2, lost: 10)
    } inKeeping: {
      try closed(won: 6, lost: 4)
    },
    CrossExample("CROSS012") {
      try box(sales: "K37", marketing: "K37")
    } against: {
      try plan(["kpi": .choice("K35"), "signedSales": .text("Kim"), "signedMarketing": .text("Lee")])
    } inKeeping: {
      try plan(["kpi": .choice("K37"), "signedSales": .text("Kim"), "signedMarketing": .text("Lee")])
    },
    CrossExample("CROSS013") {
      try .maturity(nil, current: ["D04": 4])
    } against: {
      try counts(["L01": (200, 2), "L02": (100, 0), "L06": (1_000, 90)])
    } inKeeping: {
      try counts(["L01": (200, 2), "L02": (100, 0), "L06": (1_000, 9)])
    },
    CrossExample("CROSS014") {
      try .readiness(["11": "yes"])
    } against: {
      try counts(["L15": (1_000, 123)])
    } inKeeping: {
      try counts(["L15": (1_000, 99)])
    },
  ]

  /// A link map with records in scope and failing, by rule.
  static func counts(_ counts: [String: (scope: Double, failing: Double)]) throws -> FilledForm {
    var form = try FilledForm("linking")
    form["client"] = .text("Acme")
    for (rule, count) in counts {
      form["counts", rule, "scope"] = .number(count.scope)
      form["counts", rule, "failing"] = .number(count.failing)
    }
    return form
  }

  /// An alignment chart whose first box is said to be in the planner.
  private static func box(sales: String, marketing: String) throws -> FilledForm {
    var form = try FilledForm("alignment")
    form["client"] = .text("Acme")
    form["sales", "1", "kpi"] = .choice(sales)
    form["marketing", "1", "kpi"] = .choice(marketing)
    form["together", "1", "inPlanner"] = .choice("yes")
    return form
  }

  private static let complete: [String: AnswerValue] = [
    "kpi": .choice("K35"), "baseline": .number(0.2), "target": .number(0.3),
  ]

  /// Deals in stage 3 of which nothing is missing.
  private static func deals(
    _ count: Int, _ change: (Int, inout [String: AnswerValue]) -> Void = { _, _ in }
  ) throws -> FilledForm {
    var form = try FilledForm("pipeline")
    form["client"] = .text("Acme")
    for number in 0..<count {
      var row: [String: AnswerValue] = [
        "deal": .text("Deal \(number)"), "account": .text("Account \(number)"), "stage": .choice("3"),
        "amount": .number(1000), "contacts": .number(2), "m1": .choice("yes"), "m2": .choice("yes"),
      ]
      row["close"] = CalendarDate("2026-06-30").map { .date($0) }
      change(number, &row)
      form.add("deals", row)
    }
    return form
  }

  private static func closed(won: Int, lost: Int) throws -> FilledForm {
    try deals(won + lost) { number, row in row["status"] = .choice(number < won ? "won" : "lost") }
  }

  private static func plan(_ rows: [String: AnswerValue]...) throws -> FilledForm {
    var form = try FilledForm("funnel-kpi")
    form["client"] = .text("Acme")
    for row in rows { form.add("setup", row) }
    return form
  }
}
