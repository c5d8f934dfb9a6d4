import Forms
import Planning

/// A rule of the KPI set-up.
protocol SetupRule: Rule {
  /// The columns without which it cannot be judged.
  static var columns: [SetupColumn] { get }
  static func check(_ setup: SetupContext) -> Judgement
}

extension SetupRule {
  static func judge(_ context: CheckContext) -> Judgement {
    guard let setup = context.setup else { return .skipped("The workbook holds no KPI set-up.") }
    if let reason = setup.form.missing(columns.map(\.id), of: SetupContext.table) {
      return .skipped(reason)
    }
    return check(setup)
  }
}

/// A rule that judges each row of the set-up by itself.
protocol SetupRowRule: SetupRule {
  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict
}

extension SetupRowRule {
  static func check(_ setup: SetupContext) -> Judgement {
    .each(setup.rows) { check($0, in: setup) }
  }
}

extension RuleDescription {
  /// A rule of the KPI set-up.
  static func setup(
    _ code: String, _ name: String, _ severity: Severity, what: String, why: String, source: String,
    fix: String, isSafeToApply: Bool = false
  ) -> RuleDescription {
    RuleDescription(
      code: code, name: name, severity: severity, what: what, why: why, source: source, fix: fix,
      isSafeToApply: isSafeToApply, kinds: ["funnel-kpi"])
  }
}
