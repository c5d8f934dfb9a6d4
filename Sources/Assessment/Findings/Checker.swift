public import Forms
import Planning
public import Spreadsheet

/// Judges returned workbooks by the rules. A value without state: one of them can serve many files at once.
public struct Checker: Sendable {
  public let selection: RuleSelection
  public let settings: CheckSettings

  public init(selection: RuleSelection = .everything, settings: CheckSettings = CheckSettings()) {
    self.selection = selection
    self.settings = settings
  }

  /// Judges one workbook as of a day.
  public func check(_ form: ReturnedForm, asOf: CalendarDate) -> CheckResult {
    check(form, asOf: asOf, rules: RuleRegistry.rules)
  }

  /// - Parameter values: what the form's formulas make of these answers, where that is known already.
  func check(
    _ form: ReturnedForm, asOf: CalendarDate, values: FormValues? = nil,
    rules: [any Rule.Type] = RuleRegistry.rules
  ) -> CheckResult {
    let context = CheckContext(form, asOf: asOf, settings: settings, values: values)
    var maker = FindingMaker(context)
    let waivers = Waivers(context)
    var result = CheckResult()
    for rule in rules {
      let description = rule.description
      guard description.judges(form.kind), selection.includes(description.code) else { continue }
      switch rule.judge(context) {
      case .skipped(let reason):
        result.skipped.append(SkippedRule(code: description.code, path: form.path, reason: reason))
      case .judged(let judged, let violations):
        var failing = 0
        for violation in violations {
          let findings = violation.flaws.map { maker.finding($0, of: description) }
          let open = findings.filter { finding in
            guard let why = waivers.why(finding) else { return true }
            result.accepted.append(Accepted(finding: finding, why: why))
            return false
          }
          result.findings += open
          if !open.isEmpty { failing += 1 }
        }
        result.outcomes.append(
          RuleOutcome(
            code: description.code, severity: description.severity, judged: judged, failing: failing))
      }
    }
    let order = FindingOrder(form)
    result.findings = order.sorted(result.findings) { $0 }
    result.accepted = order.sorted(result.accepted) { $0.finding }
    return result
  }
}
