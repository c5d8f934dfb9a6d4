/// A rule in words: what `planner explain` prints and the reference page of all rules lists.
public struct RuleDescription: Hashable, Sendable {
  /// `KPI006`. Never used again for another rule.
  public let code: String
  /// What it demands: `target-beats-baseline`.
  public let name: String
  public let severity: Severity
  /// The demand in one sentence.
  public let what: String
  /// Why it matters.
  public let why: String
  /// Where the demand comes from.
  public let source: String
  /// How to meet it.
  public let fix: String
  /// Whether its remedy can be applied without asking the person who filled the workbook in.
  public let isSafeToApply: Bool
  /// The kinds of workbook that it judges; empty where it judges all.
  public let kinds: [String]

  public init(
    code: String, name: String, severity: Severity, what: String, why: String, source: String, fix: String,
    isSafeToApply: Bool = false, kinds: [String]
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.what = what
    self.why = why
    self.source = source
    self.fix = fix
    self.isSafeToApply = isSafeToApply
    self.kinds = kinds
  }
}

extension RuleDescription {
  /// Whether it judges workbooks of this kind.
  public func judges(_ kind: String) -> Bool { kinds.isEmpty || kinds.contains(kind) }
}
