import Planning

/// The inputs of a derived KPI are of the same period.
struct KPI021InputsSharePeriod: SetupRowRule {
  static let description = RuleDescription.setup(
    "KPI021", "inputs-share-period", .error,
    what: "The inputs of a derived KPI are of the same period.",
    why: "A quarter's spend by a month's customers is three times too much.",
    source: "Arithmetic",
    fix: "Measure the inputs in the same period.")

  static let columns: [SetupColumn] = [.cadence]

  static func check(_ row: SetupRow, in setup: SetupContext) -> Verdict {
    let inputs = setup.needs(of: row).compactMap { need -> (id: String, period: Cadence)? in
      let period = setup.base(need)?.period ?? setup.rows(of: need).first?.cadence
      return period.map { (need, $0) }
    }
    guard inputs.count > 1 else { return .notJudged }
    if Set(inputs.map(\.period)).count == 1 { return .holds }
    return .violated(
      Flaw(
        row.at(.cadence), expected: "one period for all inputs", message: differ(row.name, inputs),
        remedy: "Measure the inputs of \(row.id) in the same period."))
  }

  private static func differ(_ name: String, _ inputs: [(id: String, period: Cadence)]) -> String {
    let words = inputs.map { "\($0.id) is \($0.period.rawValue)" }
    return "The inputs of \(name) are of different periods: \(Shown.list(words))."
  }
}
