import Planning

/// A baseline that can be computed from other baselines and base figures agrees with them.
struct KPI022RecomputedAgrees: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI022", "recomputed-agrees", .warning,
    what: "A baseline that can be computed from other baselines and base figures agrees with them.",
    why:
      "Where the parts and the whole disagree, one of them was taken from another period or another report.",
    source: "Arithmetic",
    fix: "Correct the value, or the inputs that it is computed from.")

  static let columns: [SetupColumn] = [.baseline]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    guard let id = row.kpi?.id, let formula = KnownFormula.all[id], let entered = row.number(.baseline),
      let computed = formula.value({ setup.figure($0, seenFrom: row) })
    else { return .notJudged }
    let slack = max(setup.settings.recomputedShare * computed.magnitude, halfDigit(entered, row.unit))
    if (entered - computed).magnitude <= slack * (1 + 1e-9) { return .holds }
    return .violated(
      Flaw(
        row.at(.baseline), expected: row.shown(computed, digits: 4),
        message: differs(row.shown(entered), row.shown(computed, digits: 4), formula.text),
        remedy: "Correct the baseline, or the values of \(Shown.list(formula.inputs))."))
  }

  /// Half of the last digit that was entered: 0.05 for 4.1, half a hundredth of a per cent for 4.15 %.
  private static func halfDigit(_ value: Double, _ unit: MeasureUnit?) -> Double {
    let factor = unit == .percent ? 100.0 : 1.0
    let digits = Shown.number(value * factor, digits: 9).split(separator: ".")
    let decimals = digits.count > 1 ? digits[1].count : 0
    var half = 0.5
    for _ in 0..<decimals { half /= 10 }
    return half / factor
  }

  private static func differs(_ entered: String, _ computed: String, _ formula: String) -> String {
    "You entered \(entered); \(formula) gives \(computed)."
  }
}
