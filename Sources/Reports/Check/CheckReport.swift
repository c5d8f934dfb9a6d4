import Assessment

/// What checking brought to light, over one or many workbooks.
public struct CheckReport: Sendable {
  /// One workbook and what was found in it.
  public struct Entry: Sendable {
    public var path: String
    public var result: CheckResult
    public init(path: String, result: CheckResult) {
      self.path = path
      self.result = result
    }
  }

  public var entries: [Entry]

  public init(_ entries: [Entry]) { self.entries = entries }
}

extension CheckReport {
  public var json: JSONValue {
    let results = entries.map(\.result)
    return [
      "findings": .array(results.flatMap(\.findings).map { .object(members($0)) }),
      "skipped": .array(
        results.flatMap(\.skipped).map {
          ["code": .string($0.code), "path": .string($0.path), "reason": .string($0.reason)]
        }),
      "accepted": .array(
        results.flatMap(\.accepted).map {
          .object(members($0.finding) + [JSONMember("why", .string($0.why))])
        }),
    ]
  }

  private func members(_ finding: Finding) -> [JSONMember] {
    [
      JSONMember("code", .string(finding.code)), JSONMember("severity", .string(finding.severity.rawValue)),
      JSONMember("path", .string(finding.path)), JSONMember("sheet", JSONValue(finding.sheet)),
      JSONMember("cell", JSONValue(finding.cell)), JSONMember("field", .string(finding.field)),
      JSONMember("value", JSONValue(finding.value?.answer)),
      JSONMember("expected", JSONValue(finding.expected)),
      JSONMember("message", .string(finding.message)), JSONMember("remedy", .string(finding.remedy)),
      JSONMember("fingerprint", .string(finding.fingerprint)),
    ]
  }
}
