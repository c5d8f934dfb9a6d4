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
    var result = CheckResult()
    result.outcomes = judge(context, rules) { flaw, rule, why in
      let finding = maker.finding(flaw, of: rule)
      if let why {
        result.accepted.append(Accepted(finding: finding, why: why))
      } else {
        result.findings.append(finding)
      }
    } skip: { rule, reason in
      result.skipped.append(SkippedRule(code: rule.code, path: form.path, reason: reason))
    }
    let order = FindingOrder(form)
    result.findings = order.sorted(result.findings) { $0 }
    result.accepted = order.sorted(result.accepted) { $0.finding }
    return result
  }

  /// How much each rule judged and how much of it failed, without the words of what is wrong.
  func outcomes(_ form: ReturnedForm, asOf: CalendarDate, values: FormValues) -> [RuleOutcome] {
    judge(
      CheckContext(form, asOf: asOf, settings: settings, values: values), RuleRegistry.rules,
      take: { _, _, _ in }, skip: { _, _ in })
  }

  /// Asks all rules that are selected. `take` gets each flaw with the client's reason where he accepted it on purpose,
  /// `skip` the rules that could not be judged and why.
  private func judge(
    _ context: CheckContext, _ rules: [any Rule.Type], take: (Flaw, RuleDescription, String?) -> Void,
    skip: (RuleDescription, String) -> Void
  ) -> [RuleOutcome] {
    let waivers = Waivers(context)
    var outcomes: [RuleOutcome] = []
    for rule in rules {
      let description = rule.description
      guard description.judges(context.form.kind), selection.includes(description.code) else { continue }
      switch rule.judge(context) {
      case .skipped(let reason): skip(description, reason)
      case .judged(let judged, let violations):
        var outcome = RuleOutcome(
          code: description.code, severity: description.severity, judged: judged, failing: 0)
        for violation in violations {
          var open = 0
          for flaw in violation.flaws {
            let why = waivers.why(flaw, description)
            if why == nil { open += 1 }
            take(flaw, description, why)
          }
          if open > 0 { outcome.failing += 1 }
          outcome.findings += open
        }
        outcomes.append(outcome)
      }
    }
    return outcomes
  }
}
