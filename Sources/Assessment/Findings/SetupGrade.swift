/// How far a KPI set-up can be used, from what the rules judged.
public struct SetupGrade: Hashable, Sendable {
  public enum Grade: String, Hashable, Sendable {
    case usable
    case usableWithWarnings = "usable-with-warnings"
    case notUsable = "not-usable"
  }

  /// 0 to 100; nil when no rule applies.
  public let score: Double?
  public let grade: Grade
  public let errors: Int
  public let warnings: Int
  public let infos: Int

  /// From what all rules judged: 100 (1 - sum of weight x share that fails / sum of weights), over the KPI rules
  /// that judged anything (domain section 12). Any error makes the set-up unusable, whatever the score.
  public init(_ outcomes: [RuleOutcome]) {
    var lost = 0.0
    var whole = 0.0
    for outcome in outcomes where outcome.code.hasPrefix("KPI") && outcome.judged > 0 {
      let weight = SetupGrade.weight(outcome.severity)
      whole += weight
      lost += weight * Double(outcome.failing) / Double(outcome.judged)
    }
    score = whole > 0 ? 100 * (1 - lost / whole) : nil
    var counts: [Severity: Int] = [:]
    for outcome in outcomes where outcome.findings > 0 && !SetupGrade.ofTheFile.contains(outcome.code) {
      counts[outcome.severity, default: 0] += outcome.findings
    }
    errors = counts[.error, default: 0]
    warnings = counts[.warning, default: 0]
    infos = counts[.info, default: 0]
    grade = errors > 0 ? .notUsable : warnings > 0 ? .usableWithWarnings : .usable
  }

  /// Rules on how the file was saved: they say nothing of the set-up in it.
  private static let ofTheFile: Set = ["FILE006", "FILE007", "FILE010", "FILE011", "FILE012", "FILE013"]

  /// What a rule of this severity weighs (domain section 12).
  static func weight(_ severity: Severity) -> Double {
    switch severity {
    case .error: 5
    case .warning: 2
    case .info: 0
    }
  }
}
