import Forms
import Planning
import Testing

@testable import Assessment

@Suite("A portfolio of clients")
struct PortfolioTests {
  private func named(_ form: FilledForm, _ client: String?, _ round: String? = "1") -> FilledForm {
    var form = form
    form["client"] = client.map { .text($0) }
    form["round"] = round.map { .text($0) }
    return form
  }

  private func portfolio(_ forms: [FilledForm]) throws -> Portfolio {
    try Portfolio(try forms.enumerated().map { try $1.judged("\($0 + 10).xlsx") })
  }

  @Test("a row a client and round, with what came back, what is blank and what is missing")
  func rows() throws {
    let portfolio = try portfolio([
      named(.readiness(["q1": "yes"]), "Beta"), named(.maturity(nil, current: ["D01": 3]), "Acme"),
      named(FilledForm("readiness"), "acme "), named(.maturity(nil, current: ["D01": 3]), "Acme", "2"),
    ])
    #expect(portfolio.workbooks == 4)
    #expect(portfolio.kinds == ["maturity", "readiness"])
    #expect(portfolio.clients.map(\.client) == ["Acme", "Acme", "Beta"])
    #expect(portfolio.clients.map(\.round) == ["1", "2", "1"])
    #expect(portfolio.clients.map(\.returned) == [["maturity"], ["maturity"], ["readiness"]])
    #expect(portfolio.clients.map(\.blank) == [["readiness"], [], []])
    #expect(portfolio.clients.map(\.missing) == [[], ["readiness"], ["maturity"]])
    #expect(portfolio.incomplete.count == 3)
  }

  @Test("clients without a name stay apart")
  func nameless() throws {
    let portfolio = try portfolio([
      named(.readiness(["q1": "yes"]), nil), named(.readiness(["q1": "no"]), " "),
    ])
    #expect(portfolio.clients.count == 2)
  }

  @Test("raters of one client count once in the distribution")
  func distribution() throws {
    let proof = ["D01.2.1": ["artifact", "confirmation"], "D01.2.2": ["artifact", "confirmation"]]
    let portfolio = try portfolio([
      named(.maturity("sales", current: ["D01": 2], evidence: proof), "Acme"),
      named(.maturity("it", current: ["D01": 4]), "Acme"),
      named(.maturity("it", current: ["D01": 4]), "Beta"),
    ])
    let first = try #require(portfolio.distribution.dimensions.first)
    #expect(first.id == "D01")
    #expect(first.counts == [1, 1, 0, 0, 0])
    #expect(first.unrated == 0)
    #expect(first.median == 1)
    #expect(first.inflation == 1.5)
    #expect(portfolio.distribution.dimensions[1].unrated == 2)
  }

  @Test("least, middle and most")
  func spread() {
    #expect(PortfolioDistribution.Spread([3, 1, 2]).median == 2)
    #expect(PortfolioDistribution.Spread([4, 1, 2, 3]).median == 2.5)
    #expect(PortfolioDistribution.Spread([]).median == nil)
    #expect(PortfolioDistribution.Spread([4, 1]).low == 1)
  }

  @Test("findings are counted by rule, the gravest and most widespread first")
  func findings() throws {
    var plan = try FilledForm("funnel-kpi")
    plan.add("setup", ["kpi": .choice("K35")])
    let portfolio = try portfolio([named(plan, "Acme"), named(plan, "Beta")])
    let first = try #require(portfolio.findings.first)
    #expect(first.severity == .error)
    #expect(first.clients == 2)
    #expect(portfolio.clients[0].worst.count == 3)
    #expect(portfolio.clients[0].errors > 0)
    for (one, next) in zip(portfolio.findings, portfolio.findings.dropFirst()) {
      #expect(one.severity >= next.severity)
    }
  }
}
