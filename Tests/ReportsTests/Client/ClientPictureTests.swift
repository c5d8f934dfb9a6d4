import Planning
import Testing

@testable import Assessment
@testable import Reports

@Suite("All that one client returned, in one picture") struct ClientPictureTests {
  private func contradiction(_ code: String, _ claim: String, _ evidence: String) -> Contradiction {
    func side(_ kind: String) -> ContradictionSide {
      ContradictionSide(path: "\(kind).xlsx", kind: kind, sheet: nil, cell: nil, field: "", value: nil)
    }
    return Contradiction(
      code: code, severity: .warning, client: nil, round: nil, claim: side(claim), evidence: side(evidence),
      message: "", remedy: "", fingerprint: "")
  }

  private func client(_ workbooks: [JudgedWorkbook], _ contradictions: [Contradiction]) throws
    -> PortfolioClient
  {
    var client = try #require(try Portfolio(workbooks).clients.first)
    client.contradictions = contradictions
    return client
  }

  @Test func `each workbook has a bar, and contradictions name both sides`() throws {
    let client = try client(
      [
        HTMLReportTests.workbook(Samples.pipeline, Samples.pipelineScore, client: "Acme"),
        HTMLReportTests.workbook(Samples.readiness, Samples.readinessScore, client: "Acme"),
        HTMLReportTests.workbook(Samples.maturity, Samples.maturityScore, client: "Acme"),
      ],
      [
        contradiction("CROSS009", "maturity", "pipeline"), contradiction("CROSS002", "pipeline", "maturity"),
        contradiction("CROSS002", "maturity", "pipeline"), contradiction("CROSS001", "readiness", "maturity"),
        // Of a kind that is not in the picture, and of one with itself.
        contradiction("CROSS012", "alignment", "funnel-kpi"),
        contradiction("CROSS011", "pipeline", "pipeline"),
      ])
    var page = Page(.plain)
    ClientPage(picture: try #require(ClientPicture(client))).write(on: &page)
    #expect(
      page.text == """
        Acme, 2026 spring
          Readiness  ███████████▌░░░░░░░░░░░░   48 % of the quiz's points
          Maturity   ························      –
          Pipeline   █████████████████░░░░░░░   70 % health of open deals

          Readiness and Maturity contradict each other: CROSS001
          Maturity and Pipeline contradict each other: CROSS002, CROSS009, 3 times

        """)
    let results = ReportedResult.all([], merged: client.results, try phrases())
    let chart = ClientChart(try #require(ClientPicture(client)), results, try phrases())
    #expect(chart.rows.map(\.name) == ["Readiness", "CRM maturity", "Pipeline"])
    #expect(chart.arcs.map(\.text) == ["CROSS001", "CROSS002, CROSS009"])
    #expect(chart.arcs.map(\.path) == ["M560 22C685 22 685 66 560 66", "M560 66C685 66 685 110 560 110"])
    #expect(
      chart.label
        == "Readiness: 48 %; CRM maturity: –; Pipeline: 70 %; "
        + "Readiness and CRM maturity contradict each other (CROSS001); "
        + "CRM maturity and Pipeline contradict each other (CROSS002, CROSS009)")
  }

  @Test func `a single workbook has no picture`() throws {
    let one = try HTMLReportTests.workbook(Samples.readiness, Samples.readinessScore)
    #expect(ClientPicture(try client([one], [])) == nil)
  }

  @Test func `where nothing tells how something stands, nothing is drawn and nothing is said`() throws {
    let empty = PipelineScore(
      open: nil, weightedEntered: nil, weighted: nil, sd: nil, band80: nil, largestShare: nil, deals: [],
      byCurrency: [], bottleneck: nil)
    #expect(empty.standing == nil)
  }

  private func phrases() throws -> Phrases { Phrases(try TemplateLibrary.reportWords(language: "en")) }
}
