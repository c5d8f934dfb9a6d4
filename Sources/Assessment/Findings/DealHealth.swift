import Forms

/// How healthy one open deal is, and what to do about it first.
public struct DealHealth: Hashable, Sendable {
  /// 0 to 100.
  public let health: Int
  /// The first remedy in words, an error's before a warning's; nil when nothing was found.
  public let next: String?

  /// The deal in row `row` of the table `deals` (counted from 0), from the result of all rules: an error costs 30
  /// points, a warning 10 (domain sections 6.3 and 13).
  public init(row: Int, in result: CheckResult) {
    let findings = result.findings.filter { finding in
      guard finding.code.hasPrefix("DEAL"), case .cell("deals", row, _) = finding.location else {
        return false
      }
      return true
    }
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    health = max(0, 100 - 10 * (3 * errors + warnings))
    next =
      findings.min { one, other in
        one.severity == other.severity ? one.code < other.code : one.severity > other.severity
      }?.remedy
  }
}
