import Forms
import Planning
import Spreadsheet
import Testing

@testable import Assessment

@Suite("What counted links prove")
struct JudgedLinksTests {
  private func judged(
    _ counts: [(String, Int, Int)], crm: String = "hubspot", openDeals: CountedExports.OpenDeals? = nil
  ) throws -> JudgedLinks {
    let all = RuleRegistry.linkQuestions.map { question in
      let count = counts.first { $0.0 == question.key }
      return LinkCount(
        code: question.code, key: question.key, scope: count?.1, failing: count?.2,
        reason: count == nil ? "There is no file of it." : nil)
    }
    let counted = CountedExports(
      path: "in/crm", crm: crm, crmName: "HubSpot",
      files: [
        .init(
          path: "in/crm/deals.csv", sheet: nil, object: .deals, rows: 40, leftOut: 0, columns: [], unused: [])
      ], passedOver: [], notes: [], counts: all, objects: [], contactsInDeals: 2, contacts: 8,
      clusters: .init(contacts: 3, accounts: 1, largest: []), openDeals: openDeals)
    let template = try TemplateLibrary.builtIn(kind: "linking")
    return try JudgedLinks(counted, template: template, asOf: #require(CalendarDate("2026-06-30")))
  }

  private func words(_ judged: JudgedLinks) -> [String] {
    judged.evidence.map { "\($0.item)\($0.hasWeakness ? " weak" : ""): \($0.source)" }
  }

  @Test func `shares of deals are evidence with file and day, a weakness below 95 per cent, none below half`()
    throws
  {
    #expect(
      words(try judged([("L02", 40, 1), ("L03", 40, 8), ("L04", 12, 7), ("L05", 10, 0)])) == [
        "D04.2.1: deals.csv, HubSpot, as of 2026-06-30: 39 of 40 deals have an account",
        "D04.3.2 weak: deals.csv, HubSpot, as of 2026-06-30: 32 of 40 deals have their contacts with a role",
        "D08.3.2 weak: deals.csv, HubSpot, as of 2026-06-30: 10 open deals have a next activity with its day",
      ])
  }

  @Test func `one measurement of many rules is a weakness, and needs rules enough`() throws {
    let links = [("L01", 100, 0), ("L02", 4, 0), ("L06", 100, 0)]
    #expect(
      words(try judged(links, crm: "neutral")) == [
        "D04.4.1 weak: crm, as of 2026-06-30: 3 rules of linking counted and within their limits, one period"
      ])
    let data = ["L13", "L14", "L15", "L19", "L20"].map { ($0, 100, 0) }
    #expect(try judged(data).evidence.map(\.item) == ["D03.4.1"])
    #expect(try judged(Array(data.dropLast())).evidence.isEmpty)
  }

  @Test func `close dates ahead are evidence for forecasting, with a weakness`() throws {
    let evidence = try judged([], openDeals: .init(count: 20, closeAhead: 20)).evidence
    #expect(evidence.map(\.item) == ["D09.3.2"])
    #expect(evidence.first?.hasWeakness == true)
    #expect(try judged([], openDeals: .init(count: 9, closeAhead: 9)).evidence.isEmpty)
  }

  @Test func `the counts stand in the workbook, and the same rules judge them`() throws {
    let judged = try judged([("L01", 100, 5), ("L20", 100, 5)])
    let rows = judged.form.answers.rows("counts")
    #expect(rows.first?["scope"] == .number(100))
    #expect(rows.first?["failing"] == .number(5))
    #expect(rows[1]["scope"] == nil)
    #expect(judged.check.findings.map(\.code) == ["LINK001"])
    #expect(judged.check.findings.first?.cell == nil)
    #expect(judged.score.contactsInDeals == 0.25)
    #expect(judged.workbookAnswers(client: "Nordwind").fields["source"] == .text("HubSpot: in/crm"))
  }
}
