import Forms
import Planning
import Testing

@testable import Assessment

@Suite("Several people's readiness, and documents of which one is in force")
struct ReadinessMergeTests {
  @Test("an even split counts as the more cautious answer; don't know lies between no and yes")
  func questions() throws {
    let result = try MergedResult.of([
      .readiness(["q1": "yes", "q2": "yes", "q3": "yes"]),
      .readiness(["q1": "no", "q2": "unknown", "q3": "yes"]),
    ])
    #expect(result?.readiness?.questions == .init(q1: "no", q2: "unknown", q3: "yes"))
    #expect(result?.apart == ["q1"])
    let three = try MergedResult.of([
      .readiness(["q1": "yes"]), .readiness(["q1": "no"]), .readiness(["q1": "yes", "q3": "yes"]),
    ])
    #expect(three?.readiness?.questions == .init(q1: "yes", q2: nil, q3: "yes"))
  }

  @Test("items are lower medians of their points; a show without a note is a yes; blanks have no say")
  func items() throws {
    let merge = ReadinessMerge(
      raters: try [
        FilledForm.readiness(
          ["01": "shown", "02": "shown!", "03": "na", "04": "na", "05": "no"], efforts: ["05": 3]
        )
        .judged(),
        FilledForm.readiness(
          ["01": "shown!", "02": "shown!", "03": "na", "04": "partly"], efforts: ["05": 1]
        )
        .judged(),
        FilledForm.readiness(["01": "yes", "03": "yes", "05": "shown"]).judged(),
      ], content: try #require(content))
    let quiz = merge.answers.rows("quiz")
    #expect(quiz[0]["answer"] == .choice("yes"))
    #expect(quiz[1]["answer"] == .choice("shown"))
    #expect(quiz[1]["evidence"] == .text("wiki"))
    #expect(quiz[2]["answer"] == .choice("na"))
    #expect(quiz[3]["answer"] == .choice("partly"))
    #expect(quiz[4]["answer"] == .choice("no"))
    #expect(quiz[4]["effort"] == .number(1))
    #expect(quiz[5].values.isEmpty)
    #expect(merge.apart == ["05"])
  }

  private var content: ReadinessContent? {
    get throws {
      guard let content = try FilledForm("readiness").form.template.content as? ReadinessContent else {
        return nil
      }
      return content
    }
  }

  @Test("of several KPI set-ups the newest counts: filled in, later day, later name")
  func newest() throws {
    var empty = try FilledForm("funnel-kpi")
    empty["client"] = .text("Acme")
    var plan = empty
    plan.add("setup", ["kpi": .choice("K16")])
    var second = plan
    second.add("setup", ["kpi": .choice("K23")])
    let judged = try [
      plan.judged("plan 2.xlsx"), second.judged("plan.xlsx"), empty.judged("z.xlsx"),
    ]
    let result = try #require(try MergedResult.all(judged).first)
    #expect(result.inForce == "plan 2.xlsx")
    #expect(result.superseded == ["plan.xlsx", "z.xlsx"])
    #expect(result.raters == 3)
    guard let score = result.score as? FunnelKPIScore else { return #expect(Bool(false)) }
    #expect(score.kpis.count == 1)
  }

  @Test("clients are told apart by name, whatever the case; who names none stands alone")
  func groups() throws {
    var forms = try (0..<4).map { _ in try FilledForm.readiness(["q1": "yes"]) }
    forms[1]["client"] = .text(" ACME ")
    forms[2]["client"] = nil
    forms[3]["client"] = nil
    let judged = try forms.enumerated().map { try $1.judged("\(9 - $0).xlsx") }
    let groups = WorkbookGroup.groups(of: judged)
    #expect(groups.map { $0.members.map(\.path) } == [["8.xlsx", "9.xlsx"], ["6.xlsx"], ["7.xlsx"]])
    #expect(groups.map(\.client) == [" ACME ", nil, nil])
  }

  @Test("a workbook as it was sent out is blank, one with an answer is not")
  func blank() throws {
    for kind in ["readiness", "maturity", "funnel-kpi", "pipeline"] {
      var form = try FilledForm(kind)
      form["client"] = .text("Acme")
      #expect(try form.judged().isBlank, "\(kind)")
    }
    #expect(try !FilledForm.readiness(["q1": "no"]).judged().isBlank)
  }
}
