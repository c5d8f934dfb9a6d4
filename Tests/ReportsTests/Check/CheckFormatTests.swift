import Assessment
import Testing

@testable import Reports

@Suite("Findings for other programs") struct CheckFormatTests {
  private let report = CheckReportTests.report

  @Test("SARIF has rules with help, results with sheet and cell, and what was accepted as suppressed")
  func sarif() throws {
    try Recorded.expect(JSONWriter.text(report.sarif(version: "1.2.3"), .indented) + "\n", "check.sarif")
  }

  @Test("a line a finding for GitHub, in which no text ends a property or begins a command")
  func github() {
    var finding = CheckReportTests.finding
    (finding.path, finding.message) = ("a,b:c%.xlsx", "100 %\r\n::error::x\u{1B}[1m")
    let report = CheckReport([.init(path: finding.path, result: CheckResult(findings: [finding]))])
    #expect(
      report.github
        == "::error file=a%2Cb%3Ac%25.xlsx,title=KPI006 Set-up!E14::100 %25 ::error::x\u{FFFD}[1m%0A-> \(finding.remedy)\n"
    )
  }

  @Test("CSV guards what a program would calculate, and quotes what it must")
  func csv() {
    var finding = CheckReportTests.finding
    finding.message = "=1+1, \"x\"\n"
    let report = CheckReport([
      .init(
        path: "a",
        result: CheckResult(findings: [finding], accepted: [Accepted(finding: finding, why: "@so")]))
    ])
    let lines = report.csv.split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[1].contains("\"'=1+1, \"\"x\"\"\n\""))
    #expect(lines[2].contains(",accepted,") && lines[2].contains(",'@so,"))
  }

  @Test("Markdown is a table a file, in which a client's text is only text")
  func markdown() throws {
    try Recorded.expect(report.markdown, "check.md")
  }

  @Test(
    "no text of a client means anything in Markdown",
    arguments: [
      ("<b>&amp;", "&lt;b&gt;&amp;amp;"), ("a|b [c](d) `e`", "a\\|b \\[c\\](d) \\`e\\`"), ("- x", "\\- x"),
      ("1. x 2.5 %", "1\\. x 2.5 %"), ("12.5 %", "12.5 %"), ("http://x www.y", "http&#58;//x www&#46;y"),
      ("a@b.c", "a&#64;b.c"), ("# x\n=", "\\# x ="), ("10:30", "10:30"),
    ])
  func escaped(text: String, markdown: String) {
    #expect(MarkdownText.escaped(text) == markdown)
  }

  @Test("a path is a URI reference")
  func uris() {
    let log = report.sarif(version: "1")
    #expect(JSONWriter.text(log, .compact).contains("in/B%C3%A4ckerei-%C3%96zt%C3%BCrk"))
  }
}

@Suite("Scores for other programs") struct ScoreFormatTests {
  @Test("the pages of all kinds in Markdown", arguments: ScoreReportTests.names)
  func markdown(name: String) throws {
    let result = try #require(ScoreReportTests.results[name])
    let text = result.text(on: .markdown)
    try Recorded.expect(text, "score-\(name).md")
    #expect(text.contains("\n# "))
  }

  @Test("a line a measure in CSV")
  func csv() throws {
    let result = try #require(ScoreReportTests.results["readiness"])
    let lines = ScoreReport([result]).csv.split(separator: "\r\n")
    #expect(lines[0] == "\u{FEFF}path,client,round,asOf,kind,measure,value")
    #expect(lines[1].hasSuffix(",2026 spring,2026-03-31,readiness,verdict,readiness-project"))
    #expect(lines[2].hasSuffix(",overall,47.5"))
  }
}
