import Assessment
import Forms
import Planning
import Spreadsheet
import Testing

@Suite struct CheckerTests {
  private func check(_ setup: String, _ select: [String]) throws -> CheckResult {
    let drawn = try DrawnForm("funnel-kpi", tables: [("setup", setup)])
    let day = try #require(CalendarDate("2026-07-01"))
    return Checker(selection: try RuleSelection(select: select, ignore: [])).check(drawn.form, asOf: day)
  }

  @Test func `a finding says where, what was read, what was expected and what to do`() throws {
    let result = try check(
      """
      kpi | target | baseline
      K16 | 0.03   | 0.05
      """, ["KPI006"])
    let finding = try #require(result.findings.first)
    #expect(finding.path == "client.xlsx")
    #expect(finding.sheet == "setup")
    #expect(finding.cell == "B2")
    #expect(finding.field == "setup.target")
    #expect(finding.value == ReadValue(answer: .number(0.03), shown: "3 %"))
    #expect(finding.expected == "more than 5 %")
    #expect(finding.remedy == "Swap target and baseline, or correct the direction.")
    #expect(finding.severity == .error)
    #expect(!finding.isSafeToApply)
    #expect(finding.fingerprint.count == 16)
  }

  @Test func `findings come row by row, column by column, the plan's last`() throws {
    let result = try check(
      """
      kpi | owner | target | baseline
      K16 |       | 0.03   | 0.05
      K17 | all   |        | 9
      """, ["KPI002", "KPI003", "KPI006", "KPI033"])
    #expect(result.findings.map(\.code) == ["KPI002", "KPI006", "KPI002", "KPI003", "KPI033"])
    #expect(result.findings.map(\.cell) == ["B2", "C2", "B3", "C3", nil])
    #expect(result.findings.last?.sheet == "setup")
  }

  @Test func `fingerprints outlive sorting, other values and renamed sheets`() throws {
    let before = try check(
      """
      kpi | owner | segment
      K16 |       | North
      K16 |       | South
      K17 |       |
      K17 |       |
      """, ["KPI002"])
    let after = try check(
      """
      kpi | owner | segment
      K17 | team  |
      K21 | Dana  |
      K16 |       | south
      K17 | team  |
      K16 |       | North
      """, ["KPI002"])
    #expect(Set(before.findings.map(\.fingerprint)).count == 4)
    #expect(Set(before.findings.map(\.fingerprint)) == Set(after.findings.map(\.fingerprint)))
  }

  @Test func `a rule without its column is skipped, with the reason`() throws {
    let result = try check(
      """
      kpi | target
      K16 | 0.03
      """, ["KPI006"])
    #expect(result.findings.isEmpty)
    #expect(result.outcomes.isEmpty)
    #expect(
      result.skipped == [
        SkippedRule(
          code: "KPI006", path: "client.xlsx", reason: "The column \"Baseline\" is not in the file.")
      ])
  }

  @Test func `the client accepts warnings with a reason, but no errors`() throws {
    let result = try check(
      """
      kpi | owner | baseline | accepted
      K16 |       |          | KPI004 is being measured; KPI002, KPI005: no one wants it
      K17 | Dana  |          | kpi002
      """, ["KPI002", "KPI004"])
    #expect(result.findings.map(\.cell) == ["B2", "C3"])
    #expect(result.accepted.map(\.finding.cell) == ["C2"])
    #expect(result.accepted.map(\.why) == ["is being measured"])
    #expect(result.outcomes.map(\.judged) == [2, 2])
    #expect(result.outcomes.map(\.failing) == [1, 1])
  }

  @Test func `codes are found behind other words too, and all of it is why`() throws {
    let result = try check(
      """
      kpi | baseline | accepted
      K16 |          | Accepted because new (kpi004)
      K17 |          | all agreed on it
      """, ["KPI004"])
    #expect(result.findings.map(\.cell) == ["B3"])
    #expect(result.accepted.map(\.why) == ["Accepted because new (kpi004)"])
  }

  @Test func `a value that cannot be read is one finding, not two`() throws {
    let result = try check(
      """
      kpi | owner | target      | targetDate | baseline
      K16 | Dana  | approx 5 %  | soon       | 0.05
      """, ["KPI003", "KPI006", "KPI009", "KPI013", "FILE014", "FILE008"])
    #expect(result.findings.map(\.code) == ["KPI013", "KPI013"])
  }
}
