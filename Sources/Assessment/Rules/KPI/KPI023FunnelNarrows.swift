import Planning

/// No step of the funnel has more than the step above it.
struct KPI023FunnelNarrows: SetupRule {
  static let description = RuleDescription.setup(
    "KPI023", "funnel-narrows", .error,
    what: "No step of the funnel has more than the step above it.",
    why: "Of 240 leads no 300 can be qualified: the two numbers are of different people or periods.",
    source: "Arithmetic",
    fix: "Count both steps for the same people and the same period.")

  static let columns: [SetupColumn] = []

  static func check(_ setup: SetupContext) -> Judgement {
    if let reason = setup.form.missing(["actual", "target"], of: FunnelVolumes.table) {
      return .skipped(reason)
    }
    let funnel = FunnelVolumes(setup)
    let pairs = FunnelVolumes.Column.allCases.flatMap { column in
      let known = funnel.steps.indices.filter { funnel.volume($0, column) != nil }
      return zip(known, known.dropFirst()).map { (upper: $0, lower: $1, column: column) }
    }
    return .each(pairs) { pair in
      guard let upper = funnel.volume(pair.upper, pair.column),
        let lower = funnel.volume(pair.lower, pair.column)
      else { return .notJudged }
      if lower <= upper { return .holds }
      let names = (funnel.steps[pair.upper].name, funnel.steps[pair.lower].name)
      return .violated(
        Flaw(
          funnel.location(pair.lower, pair.column), expected: "at most \(Shown.number(upper))",
          message: grows(names.1, lower, names.0, upper),
          remedy: "Count both steps for the same people and the same period."))
    }
  }

  private static func grows(_ lower: String, _ below: Double, _ upper: String, _ above: Double) -> String {
    "\(lower) (\(Shown.number(below))) are more than \(upper) (\(Shown.number(above)))."
  }
}
