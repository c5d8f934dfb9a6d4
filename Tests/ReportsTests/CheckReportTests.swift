import Assessment
import Forms
import Planning
import Testing

@testable import Reports

@Suite("Findings as text and JSON")
struct CheckReportTests {
  static let finding = Finding(
    code: "KPI006", severity: .error, path: "in/a.xlsx", sheet: "Set-up", cell: "E14", field: "setup.target",
    location: .cell(table: "setup", row: 4, column: "target"),
    value: ReadValue(answer: .number(0.03), shown: "3 %"), expected: "above 5 %",
    message: "Target 3 % is worse than the baseline 5 %, though higher is better, and the sentence goes on.",
    remedy: "Swap target and baseline, or correct the direction, whichever of the two it is that is wrong.",
    isSafeToApply: false, fingerprint: "0123456789abcdef")

  static let plan = Finding(
    code: "KPI028", severity: .info, path: "in/a.xlsx", sheet: nil, cell: nil, field: "setup",
    location: .table("setup"),
    value: nil, expected: nil, message: Samples.hostile, remedy: Samples.hostile, isSafeToApply: false,
    fingerprint: "fedcba9876543210")

  static let report = CheckReport([
    .init(
      path: "in/a.xlsx",
      result: CheckResult(
        findings: [finding, plan],
        skipped: [SkippedRule(code: "KPI045", path: "in/a.xlsx", reason: "There is no export of deals.")],
        accepted: [
          Accepted(finding: finding, why: "agreed with \u{1B}[5mthe board"), Accepted(finding: plan, why: ""),
        ],
        outcomes: [RuleOutcome(code: "KPI006", severity: .error, judged: 12, failing: 1)])),
    .init(
      path: "in/Bäckerei-Öztürk-Söhne-GmbH_funnel-kpi_with-a-very-long-name-that-goes-on-and-on.xlsx",
      result: CheckResult(outcomes: [
        RuleOutcome(code: "KPI001", severity: .error, judged: 1, failing: 0),
        RuleOutcome(code: "KPI002", severity: .error, judged: 1, failing: 0),
      ])),
  ])

  @Test("a block a finding: where, what, what to do; then the sum")
  func text() throws {
    let text = Self.report.text(on: .plain)
    try Recorded.expect(text, "check.txt")
    Expect.harmless(text, width: 80)
    #expect(Expect.withoutColour(Self.report.text(on: Terminal(isColoured: true))) == text)
  }

  @Test("a clean file is one line")
  func clean() {
    let outcomes = [RuleOutcome(code: "KPI001", severity: .error, judged: 1, failing: 0)]
    let report = CheckReport([.init(path: "a.xlsx", result: CheckResult(outcomes: outcomes))])
    #expect(report.text(on: .plain) == "a.xlsx: clean: 1 rule judged, nothing found\n")
  }

  @Test("the JSON has every key, values as stored")
  func json() throws {
    try Recorded.expect(JSONWriter.text(Self.report.json, .indented) + "\n", "check.json")
  }

  @Test("nothing found is three empty lists")
  func empty() {
    #expect(JSONWriter.text(CheckReport([]).json, .compact) == #"{"findings":[],"skipped":[],"accepted":[]}"#)
  }

  @Test("a rule is explained, several are listed")
  func explain() throws {
    let rule = RuleDescription(
      code: "KPI006", name: "target-beats-baseline", severity: .error,
      what:
        "A target is not worse than its baseline: not below it where higher is better, not above it where lower is.",
      why:
        "Whoever reaches such a target has made things worse; mostly two values or the direction are swapped.",
      source: "Arithmetic", fix: "Swap target and baseline, or correct the direction.", isSafeToApply: true,
      kinds: ["funnel-kpi", "pipeline"])
    try Recorded.expect(ExplainReport([rule]).text(on: .plain), "explain.txt")
    try Recorded.expect(ExplainReport([rule, rule]).text(on: .plain), "explain-list.txt")
  }
}
