/// What checking one workbook brought to light.
public struct CheckResult: Hashable, Sendable {
  /// By table, row, column and code; then single fields; then what concerns the plan as a whole.
  public var findings: [Finding]
  /// Rules that could not be judged, each with the reason: nothing passes by absence.
  public var skipped: [SkippedRule]
  /// Warnings and infos that the client accepted on purpose. They are not among the findings.
  public var accepted: [Accepted]
  /// How much each judged rule looked at and how much of it failed.
  public var outcomes: [RuleOutcome]

  public init(
    findings: [Finding] = [], skipped: [SkippedRule] = [], accepted: [Accepted] = [],
    outcomes: [RuleOutcome] = []
  ) {
    self.findings = findings
    self.skipped = skipped
    self.accepted = accepted
    self.outcomes = outcomes
  }

  /// Number of findings of one severity.
  public func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

  /// The gravest severity found; nil without findings.
  public var worst: Severity? { findings.map(\.severity).max() }
}

/// A rule without its input.
public struct SkippedRule: Hashable, Sendable {
  public var code: String
  public var path: String
  /// A sentence: "The column Target is not in the file."
  public var reason: String

  public init(code: String, path: String, reason: String) {
    self.code = code
    self.path = path
    self.reason = reason
  }
}

/// A finding that the client stands by, in the row's column `accepted`.
public struct Accepted: Hashable, Sendable {
  public var finding: Finding
  /// In the client's words; empty when he gave no reason.
  public var why: String

  public init(finding: Finding, why: String) {
    self.finding = finding
    self.why = why
  }
}

/// What a rule judged in one workbook.
public struct RuleOutcome: Hashable, Sendable {
  public var code: String
  public var severity: Severity
  /// Rows, values, stages ... that the rule applies to.
  public var judged: Int
  /// Those of them that break it and were not accepted.
  public var failing: Int
  /// How many findings these give: one that breaks a rule may break it in several cells.
  public var findings: Int

  /// - Parameter findings: nil for one each.
  public init(code: String, severity: Severity, judged: Int, failing: Int, findings: Int? = nil) {
    self.code = code
    self.severity = severity
    self.judged = judged
    self.failing = failing
    self.findings = findings ?? failing
  }
}
