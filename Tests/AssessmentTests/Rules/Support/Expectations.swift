import Assessment
import Forms
import Planning
import Spreadsheet
import Testing

/// One rule's findings in a drawn workbook.
func result(of code: String, in drawn: DrawnForm, asOf: String = "2026-07-01") throws -> CheckResult {
  let day = try #require(CalendarDate(asOf))
  return Checker(selection: try RuleSelection(select: [code], ignore: [])).check(drawn.form, asOf: day)
}

/// Expects that the rule finds something at the marked cells and nowhere else, in these words.
func expect(
  _ code: String, in drawn: DrawnForm, asOf: String = "2026-07-01", says messages: String...,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let result = try result(of: code, in: drawn, asOf: asOf)
  #expect(result.skipped.isEmpty, sourceLocation: sourceLocation)
  let cells = result.findings.compactMap { finding in
    finding.cell.map { "\(finding.sheet ?? "?")!\($0)" }
  }
  #expect(Set(cells) == drawn.marked, sourceLocation: sourceLocation)
  #expect(result.findings.map(\.message) == messages, sourceLocation: sourceLocation)
  #expect(
    result.findings.allSatisfy { $0.code == code && !$0.remedy.isEmpty }, sourceLocation: sourceLocation)
}

/// The same for a KPI set-up drawn as one table.
func expect(
  _ code: String, inSetup drawing: String, asOf: String = "2026-07-01", says messages: String...,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let drawn = try DrawnForm("funnel-kpi", tables: [("setup", drawing)])
  let result = try result(of: code, in: drawn, asOf: asOf)
  #expect(result.skipped.isEmpty, sourceLocation: sourceLocation)
  let cells = result.findings.compactMap { finding in
    finding.cell.map { "\(finding.sheet ?? "?")!\($0)" }
  }
  #expect(Set(cells) == drawn.marked, sourceLocation: sourceLocation)
  #expect(result.findings.map(\.message) == messages, sourceLocation: sourceLocation)
}
