import Assessment
import Planning
import Testing

@testable import Reports

@Suite("Scores as text and JSON")
struct ScoreReportTests {
  static let names = [
    "readiness", "maturity", "funnel-kpi", "pipeline", "pipeline-currencies", "alignment", "conversion-3c",
    "nurture", "social-roi", "social-roi-begun", "linking", "linking-none", "reciprocity", "reciprocity-few",
  ]

  static let results: [String: WorkbookScore] = [
    "readiness": Samples.result(Samples.readiness, Samples.readinessScore),
    "maturity": Samples.result(Samples.maturity, Samples.maturityScore),
    "funnel-kpi": Samples.result(Samples.funnelKPI, Samples.funnelScore),
    "pipeline": Samples.result(Samples.pipeline, Samples.pipelineScore),
    "alignment": Samples.result(Samples.alignment, Samples.alignmentScore),
    "conversion-3c": Samples.result(Samples.flow, Samples.flowScore),
    "nurture": Samples.result(Samples.nurture, Samples.nurtureScore),
    "social-roi": Samples.result(Samples.socialROI, Samples.socialROIScore),
    "social-roi-begun": Samples.result(Samples.socialROI, Samples.socialROIBegun),
    "linking": Samples.result(Samples.linking, Samples.linkingScore),
    "linking-none": Samples.result(Samples.linking, Samples.nothingCounted),
    "reciprocity": Samples.result(Samples.reciprocity, Samples.reciprocityScore),
    "reciprocity-few": Samples.result(Samples.reciprocity, Samples.fewDeals),
    "pipeline-currencies": Samples.result(
      Samples.pipeline, Samples.severalCurrencies, client: Samples.hostile),
  ]

  @Test("the page of each kind is as recorded", arguments: names)
  func text(name: String) throws {
    let result = try #require(Self.results[name])
    try Recorded.expect(result.text(on: .plain), "score-\(name).txt")
  }

  @Test("no page is wider than 80 columns or sends a control character", arguments: names)
  func fits(name: String) throws {
    let result = try #require(Self.results[name])
    Expect.harmless(result.text(on: .plain), width: 80)
    Expect.harmless(result.text(on: Terminal(width: 60)), width: 60)
  }

  @Test("colour adds escape sequences of its own and nothing else", arguments: names)
  func colour(name: String) throws {
    let result = try #require(Self.results[name])
    let coloured = result.text(on: Terminal(isColoured: true))
    #expect(coloured.contains("\u{1B}["))
    #expect(Expect.withoutColour(coloured) == result.text(on: .plain))
  }

  @Test("the JSON of each kind is as recorded, with every key", arguments: names)
  func json(name: String) throws {
    let result = try #require(Self.results[name])
    try Recorded.expect(JSONWriter.text(result.json, .indented) + "\n", "score-\(name).json")
  }

  @Test("the document has results, merged and portfolio")
  func document() {
    #expect(
      JSONWriter.text(ScoreReport([]).json, .compact) == #"{"results":[],"merged":[],"portfolio":null}"#)
  }

  @Test("each verdict has its words")
  func verdicts() {
    func headline(_ verdict: ReadinessVerdict, _ variant: ReadinessVariant?) -> String {
      var score = Samples.readinessScore
      (score.verdict, score.variant) = (verdict, variant)
      return Samples.result(Samples.readiness, score).headline
    }
    #expect(headline(.implement, nil) == "Readiness: ready, go ahead and implement")
    #expect(headline(.notYet, .vacuum) == "Readiness: not yet")
    #expect(headline(.readinessProject, nil) == "Readiness: a readiness project comes first")
    #expect(headline(.readinessProject, .small) == "Readiness: a readiness project comes first (small)")
    #expect(
      headline(.readinessProject, .repairWithHelp)
        == "Readiness: a readiness project comes first (repair, with help from outside)")
    #expect(
      headline(.readinessProject, .vacuum)
        == "Readiness: a readiness project comes first (nothing to automate yet)")
  }

  @Test("when the questions say go and the quiz does not, the page says what is lacking")
  func shortfall() {
    var score = Samples.readinessScore
    (score.variant, score.contradictions, score.decidingAnswers) = (nil, [], [])
    let text = Samples.result(Samples.readiness, score).text(on: .plain)
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "The three questions say go, the quiz does not: 47.5 overall instead of 70; less than 50 in"))
    #expect(words.contains("critical points open: 01."))
  }
}
