import Assessment

extension CheckReport {
  /// A line a finding; those that the client accepted come after the open ones of their file.
  public var csv: String {
    var lines = CSVLines(head: [
      "path", "state", "code", "severity", "sheet", "cell", "field", "value", "expected", "message", "remedy",
      "why", "fingerprint",
    ])
    for entry in entries {
      for finding in entry.result.findings { lines.append(Self.fields(finding, "open", why: nil)) }
      for accepted in entry.result.accepted {
        lines.append(Self.fields(accepted.finding, "accepted", why: accepted.why))
      }
    }
    return lines.text
  }

  private static func fields(_ finding: Finding, _ state: String, why: String?) -> [CSVLines.Field] {
    [
      .text(finding.path), .text(state), .text(finding.code), .text(finding.severity.rawValue),
      .text(finding.sheet), .text(finding.cell), .text(finding.field), .text(finding.value?.shown),
      .text(finding.expected), .text(finding.message), .text(finding.remedy), .text(why),
      .text(finding.fingerprint),
    ]
  }
}
